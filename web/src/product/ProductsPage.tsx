import { useTranslation } from 'react-i18next'
import { useSearchParams } from 'react-router'
import type { ProductSummaryView } from '../../../server/business/reference/product/product.contract.ts'
import type { Column } from '../components/DataTable.tsx'
import { ListPanel } from '../components/ListPanel.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import { TariffsSection } from './TariffsSection.tsx'

/** What can be sold on a day, and every tariff that was ever filed. */
export function ProductsPage() {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = useCodeText()
  const [query] = useSearchParams()
  const on = query.get('on')
  const columns: Column<ProductSummaryView>[] = [
    { key: 'code', title: t('products.code'), render: ({ code }) => code },
    { key: 'name', title: t('products.name'), wordy: true, render: ({ name }) => name[language] },
    { key: 'line', title: t('products.line'), render: ({ line }) => label('line', line) },
    { key: 'version', title: t('products.version'), render: ({ version }) => version },
    { key: 'filing', title: t('products.filing'), render: ({ filingNo }) => filingNo },
    {
      key: 'effective',
      title: t('products.effective'),
      render: ({ effective }) => <PeriodText period={effective} />,
    },
  ]
  return (
    <div className="stack">
      <PageHeader title={t('products.title')} intro={t('products.intro')} />
      <ListPanel
        title={t('products.list')}
        path="/products"
        columns={columns}
        filters={[
          { name: 'q', label: t('list.search'), kind: 'text' },
          { name: 'on', label: t('products.on'), kind: 'date' },
        ]}
        rowKey={({ code, version }) => `${code} ${version}`}
        rowPath={({ code }) => `/products/${code}${on ? `?on=${on}` : ''}`}
        emptyHint={t('products.emptyHint')}
      />
      <TariffsSection q={query.get('q') ?? undefined} />
    </div>
  )
}
