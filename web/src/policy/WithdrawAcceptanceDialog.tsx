import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { AcceptanceDialogProps } from './dialogProps.ts'

/** Says that an object was not accepted after all, with the reason. */
export function WithdrawAcceptanceDialog({ policy, acceptance, name, onClose }: AcceptanceDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<{ readonly reason: string }>
      title={t('policies.withdrawAcceptanceOf', { name })}
      preview={<Explained text={t('policies.withdrawAcceptancePreview')} />}
      confirmLabel={t('policies.withdrawAcceptance')}
      danger
      run={({ reason }, idempotencyKey) =>
        post('/policies/:number/acceptance-withdrawals', {
          number: policy.number,
          version: policy.version,
          idempotencyKey,
          body: { itemNo: acceptance.itemNo, reason },
        })
      }
      doneMessage={t('policies.acceptanceWithdrawn')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
