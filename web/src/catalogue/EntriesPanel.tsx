import { useTranslation } from 'react-i18next'
import type { CatalogueEditionView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { ListPanel } from '../components/ListPanel.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { useEntryColumns } from './useEntryColumns.tsx'

/** The entries of one edition, by field, code or name. */
export function EntriesPanel({ edition }: { readonly edition: CatalogueEditionView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const columns = useEntryColumns()
  return (
    <ListPanel
      title={t('catalogue.entryTitle')}
      path="/catalogue-entries"
      fixed={{ edition: edition.id }}
      columns={columns}
      defaultSort="position"
      filters={[
        {
          name: 'category',
          label: t('catalogue.category'),
          kind: 'select',
          options: edition.categories.map((category) => ({ value: category.code, label: category[language] })),
        },
        { name: 'q', label: t('catalogue.search'), kind: 'text' },
      ]}
      rowKey={({ id }) => id}
      emptyHint={t('catalogue.emptyEntries')}
    />
  )
}
