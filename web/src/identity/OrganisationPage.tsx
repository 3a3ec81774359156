import { useTranslation } from 'react-i18next'
import { useNavigate, useParams } from 'react-router'
import type { OrganisationView } from '../../../server/business/party/identity/identity.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { ObjectPage } from '../components/ObjectPage.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { Timeline } from '../components/Timeline.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { usePermission } from '../session/session.ts'
import { ControllersTable } from './ControllersTable.tsx'
import { OfficeFacts } from './OfficeFacts.tsx'
import { OrganisationFacts } from './OrganisationFacts.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { StandingFacts } from './StandingFacts.tsx'

export function OrganisationPage() {
  const { number = '' } = useParams()
  const organisation = useAnswer('/organisations/:organisationId', { organisationId: number })
  return <ResourceView query={organisation}>{(data) => <OrganisationDetails organisation={data} />}</ResourceView>
}

/** An organisation with its shareholders and, for the administrator, its people and history. */
function OrganisationDetails({ organisation }: { readonly organisation: OrganisationView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const manages = usePermission('organisation.manage')
  const seesPeople = usePermission('user.read')
  const { id, kind, nameZh, nameEn, region, active, details } = organisation
  return (
    <ObjectPage
      kind={t(`organisationKind.${kind}`)}
      number={language === 'zh' ? nameZh : nameEn}
      status={<StateTag kind="active" state={active ? 'active' : 'inactive'} />}
      figures={[
        { label: t('organisations.number'), value: id },
        { label: t('organisations.region'), value: region },
        ...(details ? [{ label: t('organisations.uscc'), value: details.uscc }] : []),
      ]}
      allowedEvents={organisation.allowedEvents}
      actions={[
        { event: 'edit', label: t('organisations.edit'), onClick: () => void navigate(`/organisations/${id}/edit`) },
      ]}
      aside={manages && <Timeline path="/organisations/:number/history" number={id} />}
    >
      <Section title={t('organisations.facts')}>
        <OrganisationFacts organisation={organisation} />
      </Section>
      {details && kind === 'insurer' && (
        <Section title={t('organisations.office')}>
          <OfficeFacts office={details.insurerOffice} />
        </Section>
      )}
      {details && kind === 'insurer' && (
        <Section title={t('organisations.standing')}>
          <StandingFacts standing={details.insurerStanding} />
        </Section>
      )}
      {details && (
        <Section title={t('organisations.controllers')} flush>
          <ControllersTable controllers={details.controllers} />
        </Section>
      )}
      {seesPeople && <PeopleSection organisationId={id} />}
    </ObjectPage>
  )
}
