import { useTranslation } from 'react-i18next'
import type { TariffSummaryView } from '../../../server/business/reference/product/product.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { Section } from '../components/Section.tsx'

interface TariffsSectionProps {
  readonly product?: string
  /** What they are looked for by. */
  readonly q?: string | undefined
}

/** Filed tariffs, past and present; those of one product, or found by what was typed, where that is given. */
export function TariffsSection({ product, q }: TariffsSectionProps) {
  const { t } = useTranslation()
  const tariffs = useKeptAnswer('/tariffs', { product, q })
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
        empty={
          q ? <EmptyState title={t(tariffs.data?.found === 'tooShort' ? 'list.tooShort' : 'list.noMatch')} /> : null
        }
      />
    </Section>
  )
}
