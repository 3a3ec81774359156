import { useTranslation } from 'react-i18next'
import type { CatalogueEntryView } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { Column } from '../components/DataTable.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { ThresholdList } from './ThresholdList.tsx'

/** How entries of a catalogue are shown, in a draft and once they are published. */
export function useEntryColumns(): Column<CatalogueEntryView>[] {
  const { t } = useTranslation()
  const language = useLanguage()
  return [
    { key: 'code', title: t('catalogue.code'), sort: 'position', render: ({ code }) => code },
    { key: 'name', title: t('catalogue.product'), sort: 'name', wordy: true, render: ({ name }) => name },
    {
      key: 'category',
      title: t('catalogue.category'),
      wordy: true,
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
}
