import { Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { PremiumDimension } from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { withQuery } from '../api/asking.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ExportButton } from '../components/ExportButton.tsx'
import { FilterBar } from '../components/FilterBar.tsx'
import listStyles from '../components/list.module.css'
import { PageHeader } from '../components/PageHeader.tsx'
import { Section } from '../components/Section.tsx'
import { useListState } from '../components/useListState.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { MonthsChart } from './MonthsChart.tsx'
import { usePremiumColumns } from './premiumColumns.tsx'
import { usePremiumNames } from './usePremiumNames.ts'

const DIMENSIONS = [
  'month',
  'product',
  'cover',
  'region',
  'insurer',
  'policy',
] as const satisfies readonly PremiumDimension[]

/** Written, earned and unearned premium of some days, told apart by what the reader chooses. */
export function PremiumReportPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const byId = useId()
  const state = useListState('')
  const chosen = state.value('by').split(',')
  const by: readonly PremiumDimension[] = state.value('by')
    ? DIMENSIONS.filter((name) => chosen.includes(name))
    : ['month']
  const days = { since: state.value('since'), on: state.value('on'), knownOn: state.value('knownOn') }
  const only = {
    product: state.value('product'),
    cover: state.value('cover'),
    region: state.value('region'),
    insurer: state.value('insurer'),
  }
  const asked = { ...given(days), ...given(only), by }
  const report = useKeptAnswer('/premium-report', asked)
  const columns = usePremiumColumns(report.data, by, given(only))
  const { products, covers } = usePremiumNames()
  return (
    <div className="stack">
      <PageHeader title={t('premiumReport.title')} intro={t('premiumReport.intro')} />
      <Section
        title={t('premiumReport.title')}
        flush
        extra={
          <ExportButton
            query={withQuery('/premium-report', { ...asked, language, progress: true })}
            fileName={`${t('premiumReport.title')}.xlsx`}
          />
        }
      >
        <div className={listStyles.bar}>
          <FilterBar
            filters={[
              { name: 'since', label: t('premiumReport.since'), kind: 'date' },
              { name: 'on', label: t('premiumReport.on'), kind: 'date' },
              { name: 'knownOn', label: t('premiumReport.knownOn'), kind: 'date', further: true },
              {
                name: 'product',
                label: t('premiumReport.dimensions.product'),
                kind: 'select',
                options: products,
                further: true,
              },
              {
                name: 'cover',
                label: t('premiumReport.dimensions.cover'),
                kind: 'select',
                options: covers,
                further: true,
              },
              { name: 'region', label: t('premiumReport.dimensions.region'), kind: 'text', further: true },
            ]}
            values={{ ...days, ...only }}
            onChange={(name, value) => state.setFilter(name, value)}
          />
          <div className={listStyles.filter}>
            <label htmlFor={byId}>{t('premiumReport.by')}</label>
            <Select<PremiumDimension[]>
              id={byId}
              mode="multiple"
              value={[...by]}
              onChange={(next) => state.setFilter('by', next.join() || undefined)}
              options={DIMENSIONS.map((value) => ({ value, label: t(`premiumReport.dimensions.${value}`) }))}
              popupMatchSelectWidth={false}
              style={{ minWidth: 180 }}
            />
          </div>
          {report.data && (
            <output className={listStyles.count}>
              {t('premiumReport.figures', {
                since: report.data.since,
                on: report.data.on,
                knownOn: report.data.knownOn,
              })}
            </output>
          )}
        </div>
        {report.data && by.length === 1 && by[0] === 'month' && <MonthsChart report={report.data} />}
        <DataTable
          caption={t('premiumReport.title')}
          columns={columns}
          error={report.error}
          rows={report.data?.items}
          rowKey={({ month, product, cover, region, insurer, policy }) =>
            [month, product, cover, region, insurer, policy].join('|')
          }
          empty={<EmptyState title={t('premiumReport.none')} hint={t('premiumReport.noneHint')} />}
        />
      </Section>
    </div>
  )
}

/** What of some query values is said. */
function given<T extends Readonly<Record<string, string>>>(values: T): Partial<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')) as Partial<T>
}
