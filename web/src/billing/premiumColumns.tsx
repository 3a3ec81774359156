import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type {
  PremiumDimension,
  PremiumFigures,
  PremiumReportView,
  PremiumRow,
} from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { withQuery } from '../api/asking.ts'
import { AmountText } from '../components/AmountText.tsx'
import type { Column } from '../components/DataTable.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { usePremiumNames } from './usePremiumNames.ts'

const FIGURES = [
  ['opening', 'openingFen'],
  ['written', 'writtenFen'],
  ['earned', 'earnedFen'],
  ['closing', 'closingFen'],
] as const satisfies readonly (readonly [string, keyof PremiumFigures])[]

/** The columns of a premium report: what it is told apart by, and its four figures with their total. */
export function usePremiumColumns(
  report: PremiumReportView | undefined,
  by: readonly PremiumDimension[],
  only: PremiumFilter = {},
): Column<PremiumRow>[] {
  const { t } = useTranslation()
  const { productName, coverName } = usePremiumNames()
  const shown = (dimension: PremiumDimension, value: string) => {
    if (dimension === 'insurer') return <OrganisationName id={value} />
    if (dimension === 'product') return productName(value)
    if (dimension === 'cover') return coverName(value)
    if (dimension === 'policy') return <ObjectLink kind="policy" number={value} />
    return <span className="tabular">{value}</span>
  }
  const keys = by.map(
    (dimension, at): Column<PremiumRow> => ({
      key: dimension,
      title: t(`premiumReport.dimensions.${dimension}`),
      wordy: dimension === 'insurer' || dimension === 'product',
      render: (row) => {
        const value = row[dimension]
        return value === null ? '—' : shown(dimension, dimension === 'region' ? (row.regionName ?? value) : value)
      },
      ...(at === 0 && { foot: t('premiumReport.total') }),
    }),
  )
  const figures = FIGURES.map(
    ([name, field]): Column<PremiumRow> => ({
      key: name,
      title: t(`premiumReport.${name}`),
      align: 'right',
      render: (row) =>
        report && row.policy === null ? (
          <Link to={policiesBehind(report, row, only)} title={t('premiumReport.showPolicies')}>
            <AmountText fen={row[field]} overview />
          </Link>
        ) : (
          <AmountText fen={row[field]} overview />
        ),
      ...(report && { foot: <AmountText fen={report.totals[field]} overview /> }),
    }),
  )
  return [...keys, ...figures]
}

/** Narrowed by what, and to whose. */
type PremiumFilter = Partial<Readonly<Record<'product' | 'cover' | 'region' | 'insurer', string>>>

/** The same report of a row alone, policy by policy: they sum to its figures. */
export function policiesBehind(
  { since, on, knownOn }: PremiumReportView,
  row: PremiumRow,
  only: PremiumFilter = {},
): string {
  const [first, last] = row.month === null ? [since, on] : [`${row.month}-01`, endOfMonth(row.month)]
  return withQuery('/premium-report', {
    since: first < since ? since : first,
    on: last > on ? on : last,
    knownOn,
    by: 'policy',
    product: row.product ?? only.product,
    cover: row.cover ?? only.cover,
    region: row.region ?? only.region,
    insurer: row.insurer ?? only.insurer,
  })
}

/** The last day of a month, `2026-02`. */
function endOfMonth(name: string): string {
  const [year = 0, month = 0] = name.split('-').map(Number)
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
