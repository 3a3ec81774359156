import { useTranslation } from 'react-i18next'
import type { ReopenClaimBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { ClaimDialogProps } from './claimProps.ts'

/** Reopens a closed claim with a reason. */
export function ReopenDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<ReopenClaimBody>
      title={t('claims.reopen')}
      preview={<Explained text={t('claims.reopenPreview')} />}
      confirmLabel={t('claims.reopen')}
      run={(body) => post('/claims/:number/reopening', { number: claim.number, version: claim.version, body })}
      doneMessage={t('claims.reopened')}
      onClose={onClose}
    >
      <ReasonField name="reasonZh" />
    </ActionDialog>
  )
}
