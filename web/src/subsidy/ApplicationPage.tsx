import { useTranslation } from 'react-i18next'
import { useParams } from 'react-router'
import type { SubsidyApplicationView } from '../../../server/business/subsidy/subsidy.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AttachmentsSection } from '../attachments/AttachmentsSection.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Facts } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { StepsTable } from '../components/StepsTable.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useOpen } from '../components/useOpen.ts'
import { ApplicationDialog, type ApplicationDialogName } from './ApplicationDialog.tsx'
import { GoodsSections } from './GoodsSections.tsx'
import { OpinionsSection } from './OpinionsSection.tsx'
import { usePaperChoices } from './papers.ts'
import { SubsidyFacts } from './SubsidyFacts.tsx'

export function ApplicationPage() {
  const { number = '' } = useParams()
  const application = useAnswer('/subsidy-applications/:number', { number })
  return <ResourceView query={application}>{(data) => <ApplicationDetails application={data} />}</ResourceView>
}

function ApplicationDetails({ application }: { readonly application: SubsidyApplicationView }) {
  const { t } = useTranslation()
  const { open, show, close } = useOpen<ApplicationDialogName>()
  const { number, parties } = application
  const checklist = usePaperChoices(number)
  return (
    <ObjectPage
      kind={t('kind.subsidyApplication')}
      number={number}
      status={<StateTag kind="subsidyApplication" state={application.state} />}
      figures={[
        {
          label: t('applications.amount'),
          value: <AmountText fen={application.amountFen} steps={application.steps} title={t('applications.steps')} />,
        },
        { label: t('applications.policy'), value: <ObjectLink kind="policy" number={application.policyNo} /> },
        { label: t('applications.ruleSet'), value: <ObjectLink kind="ruleSet" number={application.ruleSet.id} /> },
        { label: t('applications.year'), value: application.insuredYear },
      ]}
      allowedEvents={application.allowedEvents}
      actions={[
        { event: 'submit', label: t('applications.submit'), kind: 'primary', onClick: show('submit') },
        { event: 'recommend', label: t('applications.recommend'), kind: 'primary', onClick: show('recommend') },
        { event: 'approve', label: t('applications.approve'), kind: 'primary', onClick: show('approve') },
        { event: 'returnToApplicant', label: t('applications.returnBack'), onClick: show('return') },
        { event: 'reject', label: t('applications.reject'), kind: 'danger', onClick: show('rejection') },
        { event: 'withdraw', label: t('applications.withdraw'), kind: 'danger', onClick: show('withdrawal') },
      ]}
      aside={<Timeline path="/subsidy-applications/:number/history" number={number} />}
    >
      <Section title={t('applications.overview')}>
        <Facts
          facts={[
            { label: t('applications.applicant'), value: <OrganisationName id={parties.manufacturerId} /> },
            { label: t('applications.recommender'), value: <OrganisationName id={parties.recommenderId} /> },
            { label: t('party.insurer'), value: <OrganisationName id={parties.insurerIds[0]} /> },
            { label: t('subsidyAssessments.ruleSet'), value: application.ruleSet.document },
            {
              label: t('applications.assessment'),
              value: <ObjectLink kind="subsidyAssessment" number={application.assessmentNo} />,
            },
            { label: t('applications.statement'), value: application.statement || '—', wide: true },
          ]}
        />
      </Section>
      <OpinionsSection application={application} />
      <GoodsSections number={number} />
      <AttachmentsSection owner={{ kind: 'subsidyApplication', number }} documents={checklist} />
      <Section title={t('applications.steps')} flush>
        <StepsTable steps={application.steps} caption={t('applications.steps')} />
      </Section>
      <Section title={t('subsidyAssessments.facts')}>
        <SubsidyFacts facts={application.facts} />
      </Section>
      {open && <ApplicationDialog name={open} application={application} onClose={close} />}
    </ObjectPage>
  )
}
