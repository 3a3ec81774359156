import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import type { PolicyDialogProps } from './dialogProps.ts'

/** Issue: the document goes out and the premium is due. */
export function IssueDialog({ policy, onClose }: PolicyDialogProps) {
  const { t } = useTranslation()
  return (
    <ActionDialog
      title={t('policies.issue')}
      preview={
        <Explained text={t('policies.issuePreview')}>
          <PreviewFacts
            facts={[
              { label: t('policies.holder'), value: <OrganisationName id={policy.holderId} /> },
              { label: t('policies.premium'), value: <AmountText fen={policy.premiumFen} /> },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('policies.issue')}
      run={(_values, idempotencyKey) =>
        post('/policies/:number/issue', { number: policy.number, version: policy.version, idempotencyKey })
      }
      doneMessage={t('policies.issued')}
      onClose={onClose}
    />
  )
}
