import { useTranslation } from 'react-i18next'
import type { AcknowledgeTermsBody } from '../../../server/business/claims/claims.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import type { ClaimDialogProps } from './claimProps.ts'
import { comparedIndemnity } from './comparedIndemnity.tsx'

/** Takes note of terms that changed for the day of the loss, with the reason why the claim is left as it is. */
export function AcknowledgeTermsDialog({ claim, onClose }: ClaimDialogProps) {
  const { t } = useTranslation()
  const { data: occurrence } = useAnswer('/claims/:number/occurrence', { number: claim.number })
  const { termsNotice } = claim
  return (
    <ActionDialog<AcknowledgeTermsBody>
      title={t('claims.acknowledgeTerms')}
      preview={
        <Explained text={t('claims.acknowledgeTermsPreview')}>
          <PreviewFacts
            facts={[
              { label: t('claims.policy'), value: <ObjectLink kind="policy" number={claim.policyNo} /> },
              { label: t('claims.wentByTerms'), value: termsNotice?.wentBy },
              { label: t('claims.termsOnRecord'), value: termsNotice?.onRecord ?? t('claims.noTerms') },
              ...comparedIndemnity(t, claim.number, occurrence),
            ]}
          />
        </Explained>
      }
      confirmLabel={t('claims.acknowledgeTerms')}
      run={(body) =>
        post('/claims/:number/terms-acknowledgement', { number: claim.number, version: claim.version, body })
      }
      doneMessage={t('claims.acknowledgeTermsDone')}
      onClose={onClose}
    >
      <ReasonField name="reasonZh" />
    </ActionDialog>
  )
}
