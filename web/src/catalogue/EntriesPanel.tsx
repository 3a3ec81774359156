import { useTranslation } from 'react-i18next'
import type { CatalogueEditionView, CatalogueEntryView } from '../../../server/catalogue/catalogue.contract.ts'
import type { Column } from '../components/DataTable.tsx'
import { ListPanel } from '../components/ListPanel.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { ThresholdList } from './ThresholdList.tsx'

/** The entries of one edition, by field, code or name. */
export function EntriesPanel({ edition }: { readonly edition: CatalogueEditionView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const columns: Column<CatalogueEntryView>[] = [
    { key: 'code', title: t('catalogue.code'), sort: 'position', render: ({ code }) => code },
    { key: 'name', title: t('catalogue.product'), sort: 'name', render: ({ name }) => name },
    {
      key: 'category',
      title: t('catalogue.category'),
      render: ({ categoryName }) => categoryName[language],
    },
    { key: 'unit', title: t('catalogue.unit'), render: ({ unitOfSupport }) => t(`catalogue.units.${unitOfSupport}`) },
    {
      key: 'thresholds',
      title: t('catalogue.thresholds'),
      render: ({ thresholds }) => <ThresholdList thresholds={thresholds} />,
    },
    {
      key: 'validity',
      title: t('catalogue.validity'),
      render: ({ validFrom, validTo }) => <PeriodText period={{ from: validFrom, to: validTo }} />,
    },
  ]
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
