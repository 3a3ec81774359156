import { useTranslation } from 'react-i18next'
import type { Age, ReceivableRow } from '../../../server/business/policy/instalment/instalment.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { ListPanel } from '../components/ListPanel.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { usePermission } from '../session/session.ts'
import { AgesSection } from './AgesSection.tsx'

const AGES = ['notDue', 'to30', 'to60', 'to90', 'more'] as const satisfies readonly Age[]

/** Premium that is owed, by how long it has been due. */
export function ReceivablesPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const sums = usePermission('receivable.sum')
  const columns: Column<ReceivableRow>[] = [
    { key: 'number', title: t('receivables.policy'), render: ({ number }) => number },
    {
      key: 'holder',
      title: t('receivables.holder'),
      wordy: true,
      render: ({ holderId }) => <OrganisationName id={holderId} />,
    },
    {
      key: 'dueOn',
      sort: 'dueOn',
      title: t('receivables.dueOn'),
      render: ({ dueOn }) => <CivilDateText date={dueOn} />,
    },
    {
      key: 'open',
      title: t('receivables.open'),
      align: 'right',
      render: ({ openFen }) => <AmountText fen={openFen} />,
    },
    ...AGES.map(
      (age): Column<ReceivableRow> => ({
        key: age,
        title: t(`receivables.ages.${age}`),
        align: 'right',
        render: ({ ages }) => <AmountText fen={ages[age]} />,
      }),
    ),
  ]
  return (
    <div className="stack">
      <PageHeader title={t('receivables.title')} intro={t('receivables.intro')} />
      {sums && <AgesSection />}
      <ListPanel
        title={t('receivables.list')}
        path="/receivables"
        columns={columns}
        filters={[
          {
            name: 'manufacturer',
            label: t('receivables.holder'),
            kind: 'organisation',
            organisationKind: 'manufacturer',
          },
          ...range('dueOn', 'date', t('receivables.dueOn')),
        ]}
        defaultSort="dueOn"
        exported
        rowKey={({ number }) => number}
        rowPath={({ number }) => `/policies/${number}`}
        emptyHint={t('receivables.emptyHint')}
        keptAs="receivables"
      />
    </div>
  )
}
