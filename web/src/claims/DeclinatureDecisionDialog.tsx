import { useTranslation } from 'react-i18next'
import type { RejectDeclinatureBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { ClaimDialogProps } from './claimProps.ts'

/** The second person declines the claim as proposed. */
export function ConfirmDeclinatureDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog
      title={t('claims.confirmDeclinature')}
      danger
      preview={<Proposed claim={claim} text={t('claims.declinePreview')} />}
      confirmLabel={t('claims.confirmDeclinature')}
      run={() => post('/claims/:number/declinature-confirmation', { number: claim.number, version: claim.version })}
      doneMessage={t('claims.declined')}
      onClose={onClose}
    />
  )
}

/** The second person does not agree, and says why. */
export function RejectDeclinatureDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog<RejectDeclinatureBody>
      title={t('claims.rejectDeclinature')}
      preview={<Proposed claim={claim} text={t('claims.rejectDeclinaturePreview')} />}
      confirmLabel={t('claims.rejectDeclinature')}
      run={(body) =>
        post('/claims/:number/declinature-rejection', { number: claim.number, version: claim.version, body })
      }
      doneMessage={t('claims.rejectDeclinatureDone')}
      onClose={onClose}
    >
      <ReasonField name="reasonZh" />
    </ActionDialog>
  )
}

function Proposed({ claim, text }: Pick<ClaimDialogProps, 'claim'> & { readonly text: string }) {
  const { t } = useTranslation()
  const { declinatureProposal, declining } = claim
  return (
    <Explained text={text}>
      <PreviewFacts
        facts={[
          { label: t('claims.proposedBy'), value: declinatureProposal?.proposedByName },
          { label: t('claims.atStake'), value: <AmountText fen={declining?.amountFen ?? null} /> },
          ...(declinatureProposal?.reasons ?? []).map(({ code, textZh }) => ({
            label: t(`claims.declineReasons.${code}`),
            value: textZh,
            wide: true,
          })),
        ]}
      />
    </Explained>
  )
}
