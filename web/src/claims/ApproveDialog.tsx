import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { OpinionField } from '../components/OpinionField.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import type { ClaimDialogProps } from './claimProps.ts'
import { settledAs } from './settledAs.ts'

/** Approves exactly the amount shown; another one in the meantime is refused by the server. */
export function ApproveDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const amountFen = claim.assessment?.adjustment.payableFen ?? 0
  const settled = settledAs(amountFen)
  return (
    <ActionDialog<{ readonly opinion?: string }>
      title={t('claims.approve')}
      preview={
        <Explained text={t('claims.approvePreview')}>
          <PreviewFacts
            facts={[
              { label: t(settled.label), value: <AmountText fen={settled.fen} /> },
              {
                label: t('claims.notGranted'),
                value: <AmountText fen={claim.declining?.notGrantedFen ?? null} />,
              },
              { label: t('claims.reserve'), value: <AmountText fen={claim.reserve?.currentFen ?? null} /> },
              { label: t('claims.beneficiary'), value: <OrganisationName id={claim.beneficiaryId} /> },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('claims.approve')}
      run={({ opinion }, idempotencyKey) =>
        post('/claims/:number/approval', {
          number: claim.number,
          version: claim.version,
          idempotencyKey,
          body: { amountFen, opinion },
        })
      }
      doneMessage={t('claims.approved')}
      onClose={onClose}
    >
      <OpinionField />
    </ActionDialog>
  )
}
