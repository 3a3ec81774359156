import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SetReserveBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountInput } from '../components/AmountInput.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { ClaimDialogProps } from './claimProps.ts'

/** Sets the case reserve to a new level. */
export function ReserveDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<SetReserveBody>
      title={t('claims.setReserve')}
      preview={
        <PreviewFacts
          facts={[
            { label: t('claims.reserveCurrent'), value: <AmountText fen={claim.reserve?.currentFen ?? null} /> },
            { label: t('claims.estimated'), value: <AmountText fen={claim.lossNotice.estimatedLossFen} /> },
          ]}
        />
      }
      confirmLabel={t('claims.setReserve')}
      run={(body, idempotencyKey) =>
        post('/claims/:number/reserves', { number: claim.number, version: claim.version, idempotencyKey, body })
      }
      doneMessage={t('claims.reserved')}
      onClose={onClose}
    >
      <Form.Item
        name="reserveFen"
        label={t('claims.reserveLevel')}
        rules={[{ required: true, message: t('form.required') }]}
      >
        <AmountInput />
      </Form.Item>
      <ReasonField name="reasonZh" label={t('claims.reserveReason')} />
    </ActionDialog>
  )
}
