import { useTranslation } from 'react-i18next'
import type {
  NearLimitDecisionView,
  NearLimitSeriesView,
} from '../../../server/business/party/authority/authority.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { FilterBar } from '../components/FilterBar.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { useListState } from '../components/useListState.ts'
import { formatPpm } from '../format.ts'

/** Who has decided several cases just below a limit: whether they are one case in pieces is for people to judge. */
export function NearLimitsPage() {
  const { t } = useTranslation()
  const state = useListState('')
  const on = state.value('on')
  const list = useAnswer('/near-limit-decisions', { on })
  const { data } = list
  return (
    <div className="stack">
      <PageHeader
        title={t('nearLimits.title')}
        intro={
          data &&
          t('nearLimits.intro', { from: data.from, on: data.on, n: data.least, share: formatPpm(data.unusedPpm) })
        }
        actions={
          <FilterBar
            filters={[{ name: 'on', label: t('nearLimits.on'), kind: 'date' }]}
            values={{ on: on || data?.on }}
            onChange={state.setFilter}
          />
        }
      />
      <ProblemAlert error={list.error} />
      {data?.cut && <p className="muted">{t('nearLimits.cut')}</p>}
      {data?.items.length === 0 && (
        <Section title={t('nearLimits.title')}>
          <EmptyState title={t('nearLimits.none')} hint={t('nearLimits.noneHint')} />
        </Section>
      )}
      {data?.items.map((series) => (
        <Series key={`${series.userId} ${series.decisions[0]?.decision}`} series={series} />
      ))}
    </div>
  )
}

function Series({ series }: { readonly series: NearLimitSeriesView }) {
  const { t } = useTranslation()
  const { userName, decisions, totalFen } = series
  const columns: Column<NearLimitDecisionView>[] = [
    {
      key: 'number',
      title: t('nearLimits.case'),
      render: ({ kind, number }) => <ObjectLink kind={kind} number={number} />,
      foot: t('object.total'),
    },
    { key: 'decision', title: t('grants.decision'), render: ({ decision }) => t(`grants.decisions.${decision}`) },
    { key: 'on', title: t('nearLimits.decidedOn'), render: (row) => <CivilDateText date={row.on} /> },
    {
      key: 'amount',
      title: t('nearLimits.amount'),
      align: 'right',
      render: ({ amountFen }) => <AmountText fen={amountFen} />,
      foot: <AmountText fen={totalFen} />,
    },
    {
      key: 'limit',
      title: t('nearLimits.limit'),
      align: 'right',
      render: ({ limitFen }) => <AmountText fen={limitFen} />,
    },
    {
      key: 'grant',
      title: t('nearLimits.grant'),
      render: ({ grantNo }) =>
        grantNo === null ? t('nearLimits.withAccess') : <ObjectLink kind="authorityGrant" number={grantNo} />,
    },
  ]
  return (
    <Section title={t('nearLimits.series', { name: userName, n: decisions.length })} flush>
      <DataTable
        caption={t('nearLimits.series', { name: userName, n: decisions.length })}
        columns={columns}
        rows={decisions}
        rowKey={({ decision, number }) => `${decision} ${number}`}
        empty={null}
      />
    </Section>
  )
}
