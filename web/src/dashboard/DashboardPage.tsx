import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type {
  PremiumDimension,
  PremiumReportView,
  PremiumRow,
} from '../../../server/business/ledger/accounting/accounting.contract.ts'
import type { PortfolioRow } from '../../../server/business/policy/portfolio/portfolio.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { policiesBehind, usePremiumColumns } from '../billing/premiumColumns.tsx'
import { usePremiumNames } from '../billing/usePremiumNames.ts'
import { ChartSection } from '../charts/ChartSection.tsx'
import styles from '../charts/charts.module.css'
import { AmountText } from '../components/AmountText.tsx'
import { useAmountUnit } from '../components/amountUnit.ts'
import type { Column } from '../components/DataTable.tsx'
import { Facts } from '../components/Facts.tsx'
import { FilterBar } from '../components/FilterBar.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { Section } from '../components/Section.tsx'
import { useListState } from '../components/useListState.ts'
import { formatCount, formatFen } from '../format.ts'
import { usePermission, useSession } from '../session/session.ts'
import { DueChart } from './DueChart.tsx'

const IN_FORCE = '/policies?coverStatus=inForce'

/** How the business stands on a day: premium of its year, and what is in force, each figure leading to what is behind it. */
export function DashboardPage() {
  const { t } = useTranslation()
  const state = useListState('')
  const { businessDate } = useSession()
  const sums = usePermission('receivable.sum')
  const on = state.value('on') || businessDate
  const months = useKeptAnswer('/premium-report', { on, since: elevenMonthsBefore(on), by: ['month'] })
  const ofYear = useKeptAnswer('/premium-report', { on, by: ['product'] })
  const inForce = useKeptAnswer('/portfolio', { on, by: ['product'] })
  const totals = ofYear.data?.totals
  return (
    <div className="stack">
      <PageHeader title={t('dashboard.title')} intro={t('dashboard.intro')} />
      <Section
        title={t('dashboard.asOf', { date: on })}
        extra={
          <FilterBar
            filters={[{ name: 'on', label: t('premiumReport.on'), kind: 'date' }]}
            values={{ on: state.value('on') }}
            onChange={(name, value) => state.setFilter(name, value)}
          />
        }
      >
        <Facts
          facts={[
            { label: t('dashboard.writtenOfYear'), value: <AmountText fen={totals?.writtenFen ?? null} overview /> },
            { label: t('dashboard.earnedOfYear'), value: <AmountText fen={totals?.earnedFen ?? null} overview /> },
            { label: t('premiumReport.closing'), value: <AmountText fen={totals?.closingFen ?? null} overview /> },
            {
              label: t('dashboard.policiesInForce'),
              value: inForce.data ? <Link to={IN_FORCE}>{formatCount(inForce.data.totals.policies)}</Link> : '—',
            },
            {
              label: t('dashboard.limitInForce'),
              value: <AmountText fen={inForce.data?.totals.limitFen ?? null} overview />,
            },
          ]}
        />
      </Section>
      <PremiumChart title={t('dashboard.byMonth')} report={months} by="month" />
      <div className={styles.figures}>
        <PremiumChart title={t('dashboard.byProduct')} report={ofYear} by="product" lying />
        <PremiumByRegion on={on} />
        <InForceChart rows={inForce.data?.items} error={inForce.error} />
        {sums && <DueChart />}
      </div>
    </div>
  )
}

interface PremiumChartProps {
  readonly title: string
  readonly report: { readonly data: PremiumReportView | undefined; readonly error: Error | null }
  readonly by: PremiumDimension
  readonly lying?: boolean
}

/** Premium written and earned. */
function PremiumChart({ title, report: { data, error }, by, lying = false }: PremiumChartProps) {
  const { t } = useTranslation()
  const { unit } = useAmountUnit()
  const { productName } = usePremiumNames()
  const columns = usePremiumColumns(data, [by])
  const label = ({ month, product, region, regionName }: PremiumRow) =>
    month ?? (product === null ? (regionName ?? region ?? '—') : productName(product))
  return (
    <ChartSection
      title={title}
      rows={data?.items}
      error={error}
      rowKey={label}
      categoryOf={(row) => ({ label: label(row), path: data ? policiesBehind(data, row) : '' })}
      series={[
        { name: t('premiumReport.written'), of: ({ writtenFen }) => writtenFen },
        { name: t('premiumReport.earned'), of: ({ earnedFen }) => earnedFen },
      ]}
      text={(fen) => formatFen(fen, unit)}
      unit="fen"
      columns={columns}
      lying={lying}
      empty={{ title: t('premiumReport.none'), hint: t('premiumReport.noneHint') }}
    />
  )
}

function PremiumByRegion({ on }: { readonly on: string }) {
  const { t } = useTranslation()
  const report = useKeptAnswer('/premium-report', { on, by: ['region'] })
  return <PremiumChart title={t('dashboard.byRegion')} report={report} by="region" lying />
}

interface InForceChartProps {
  readonly rows: readonly PortfolioRow[] | undefined
  readonly error: Error | null
}

/** Policies in force by product. */
function InForceChart({ rows, error }: InForceChartProps) {
  const { t } = useTranslation()
  const { productName } = usePremiumNames()
  const name = ({ product }: PortfolioRow) => (product === null ? '—' : productName(product))
  const columns: Column<PortfolioRow>[] = [
    { key: 'product', title: t('premiumReport.dimensions.product'), wordy: true, render: name },
    {
      key: 'policies',
      title: t('dashboard.policiesInForce'),
      align: 'right',
      render: ({ policies }) => <Link to={IN_FORCE}>{formatCount(policies)}</Link>,
    },
    {
      key: 'limit',
      title: t('dashboard.limitInForce'),
      align: 'right',
      render: ({ limitFen }) => <AmountText fen={limitFen} overview />,
    },
  ]
  return (
    <ChartSection
      title={t('dashboard.inForce')}
      rows={rows}
      error={error}
      rowKey={name}
      categoryOf={(row) => ({ label: name(row), path: IN_FORCE })}
      series={[{ name: t('dashboard.policiesInForce'), of: ({ policies }) => policies }]}
      text={formatCount}
      unit="count"
      columns={columns}
      lying
      empty={{ title: t('dashboard.nothingInForce'), hint: t('premiumReport.noneHint') }}
    />
  )
}

/** The first day of the month that makes twelve of them up to a day. */
function elevenMonthsBefore(day: string): string {
  const [year = 0, month = 0] = day.split('-').map(Number)
  return new Date(Date.UTC(year, month - 12, 1)).toISOString().slice(0, 10)
}
