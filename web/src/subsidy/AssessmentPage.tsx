import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { SubsidyAssessmentView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { FailureList } from '../components/FailureList.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { StepsTable } from '../components/StepsTable.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { ApplyDialog } from './ApplyDialog.tsx'
import { SubsidyFacts } from './SubsidyFacts.tsx'

export function AssessmentPage() {
  const { number = '' } = useParams()
  const assessment = useAnswer('/subsidy-assessments/:number', { number })
  return <ResourceView query={assessment}>{(data) => <AssessmentDetails assessment={data} />}</ResourceView>
}

function AssessmentDetails({ assessment }: { readonly assessment: SubsidyAssessmentView }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const { open, show, close } = useOpen<'apply'>()
  const { number, steps, refusals, overlapsWith } = assessment
  return (
    <ObjectPage
      kind={t('kind.subsidyAssessment')}
      number={number}
      status={<StateTag kind="assessment" state={assessment.state} />}
      figures={[
        {
          label: t('subsidyAssessments.amount'),
          value: <AmountText fen={assessment.amountFen} steps={steps} title={t('subsidyAssessments.steps')} />,
        },
        { label: t('subsidyAssessments.policy'), value: <ObjectLink kind="policy" number={assessment.policyNo} /> },
        { label: t('subsidyAssessments.ruleSet'), value: <ObjectLink kind="ruleSet" number={assessment.ruleSet.id} /> },
        { label: t('subsidyAssessments.insured'), value: <PeriodText period={assessment.insured} /> },
      ]}
      allowedEvents={assessment.allowedEvents}
      actions={[{ event: 'apply', label: t('subsidyAssessments.apply'), kind: 'primary', onClick: show('apply') }]}
      aside={<Timeline path="/subsidy-assessments/:number/history" number={number} />}
    >
      {overlapsWith.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={t('subsidyAssessments.overlaps', { list: overlapsWith.join(marks.comma) })}
        />
      )}
      {refusals.length > 0 && (
        <Section title={t('subsidyAssessments.refusals')}>
          <FailureList failures={refusals} />
        </Section>
      )}
      {steps.length > 0 && (
        <Section title={t('subsidyAssessments.steps')} flush>
          <StepsTable steps={steps} caption={t('subsidyAssessments.steps')} />
        </Section>
      )}
      <Section
        title={t('subsidyAssessments.facts')}
        extra={<span className="muted">{assessment.ruleSet.document}</span>}
      >
        <SubsidyFacts facts={assessment.facts} />
      </Section>
      {open && <ApplyDialog assessment={assessment} onClose={close} />}
    </ObjectPage>
  )
}
