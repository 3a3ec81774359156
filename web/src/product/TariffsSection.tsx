import { useTranslation } from 'react-i18next'
import type { TariffSummaryView } from '../../../server/business/reference/product/product.contract.ts'
import { useList } from '../api/hooks.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { Section } from '../components/Section.tsx'

/** Filed tariffs, past and present; those of one product when it is given. */
export function TariffsSection({ product }: { readonly product?: string }) {
  const { t } = useTranslation()
  const tariffs = useList<TariffSummaryView>('/tariffs', { product })
  const columns: Column<TariffSummaryView>[] = [
    { key: 'id', title: t('products.tariffId'), render: ({ id }) => id },
    { key: 'name', title: t('products.tariffName'), render: ({ name }) => name },
    { key: 'filing', title: t('products.filing'), render: ({ filingNo }) => filingNo },
    {
      key: 'effective',
      title: t('products.effective'),
      render: ({ effective }) => <PeriodText period={effective} />,
    },
  ]
  return (
    <Section title={t('products.tariffs')} flush>
      <DataTable
        caption={t('products.tariffs')}
        columns={columns}
        error={tariffs.error}
        rows={tariffs.data?.items}
        rowKey={({ id }) => id}
        rowPath={({ id }) => `/tariffs/${id}`}
        empty={null}
      />
    </Section>
  )
}
