import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { SubsidyAssessmentView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'

interface ApplyDialogProps {
  readonly assessment: SubsidyAssessmentView
  readonly onClose: () => void
}

/** Makes a draft application from an assessment. */
export function ApplyDialog({ assessment, onClose }: ApplyDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  return (
    <ActionDialog<{ readonly statement?: string }>
      title={t('subsidyAssessments.apply')}
      preview={
        <Explained text={t('subsidyAssessments.applyPreview')}>
          <PreviewFacts
            facts={[
              { label: t('subsidyAssessments.amount'), value: <AmountText fen={assessment.amountFen} /> },
              { label: t('subsidyAssessments.ruleSet'), value: assessment.ruleSet.document },
              { label: t('subsidyAssessments.policy'), value: assessment.policyNo },
            ]}
          />
        </Explained>
      }
      confirmLabel={t('subsidyAssessments.apply')}
      initialValues={{ statement: t('subsidyAssessments.statementDefault') }}
      run={async ({ statement = '' }, idempotencyKey) => {
        const application = await post('/subsidy-applications', {
          idempotencyKey,
          body: { assessmentNo: assessment.number, statement },
        })
        message.success(t('subsidyAssessments.applied', { number: application.number }))
        navigate(`/subsidy-applications/${application.number}`)
      }}
      onClose={onClose}
    >
      <ReasonField name="statement" label={t('subsidyAssessments.statement')} required={false} />
    </ActionDialog>
  )
}
