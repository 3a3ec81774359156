import { useTranslation } from 'react-i18next'
import type { SubsidyApplicationRow } from '../../../server/business/subsidy/subsidy.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { InstantText } from '../components/InstantText.tsx'
import { ListPage } from '../components/ListPage.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { StateTag } from '../components/StateTag.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { useStateOptions } from '../components/useStateOptions.ts'
import { useApplicationActs } from './useApplicationActs.ts'

export function ApplicationsPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const states = useStateOptions('subsidyApplication')
  const columns: Column<SubsidyApplicationRow>[] = [
    { key: 'number', title: t('applications.number'), render: ({ number }) => number },
    {
      key: 'state',
      title: t('applications.state'),
      render: ({ state }) => <StateTag kind="subsidyApplication" state={state} />,
    },
    {
      key: 'applicant',
      title: t('applications.applicant'),
      wordy: true,
      render: ({ parties }) => <OrganisationName id={parties.manufacturerId} />,
    },
    {
      key: 'policy',
      title: t('applications.policy'),
      render: ({ policyNo }) => <ObjectLink kind="policy" number={policyNo} />,
    },
    {
      key: 'ruleSet',
      title: t('applications.ruleSet'),
      render: ({ ruleSet }) => <ObjectLink kind="ruleSet" number={ruleSet.id} />,
    },
    { key: 'year', title: t('applications.year'), render: ({ insuredYear }) => insuredYear },
    {
      key: 'amount',
      title: t('applications.amount'),
      sort: 'amountFen',
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} overview />,
    },
    {
      key: 'updated',
      title: t('applications.updated'),
      render: ({ updatedAt }) => <InstantText at={updatedAt} dayOnly />,
    },
  ]
  return (
    <ListPage
      title={t('applications.title')}
      intro={t('applications.intro')}
      path="/subsidy-applications"
      columns={columns}
      defaultSort="-createdAt"
      filters={[
        { name: 'q', label: t('list.search'), kind: 'text' },
        { name: 'state', label: t('applications.state'), kind: 'select', options: states },
        { name: 'policyNo', label: t('applications.policy'), kind: 'text' },
        {
          name: 'manufacturerId',
          label: t('party.manufacturer'),
          kind: 'organisation',
          organisationKind: 'manufacturer',
        },
        ...range('amountFen', 'amount', t('applications.amount')),
      ]}
      exported
      acts={useApplicationActs()}
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/subsidy-applications/${number}`}
      emptyHint={t('applications.emptyHint')}
    />
  )
}
