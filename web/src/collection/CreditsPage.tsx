import { useTranslation } from 'react-i18next'
import { ListPage } from '../components/ListPage.tsx'
import { useRangeFilters } from '../components/useRangeFilters.ts'
import { useStateOptions } from '../components/useStateOptions.ts'
import { useCreditColumns } from './creditColumns.tsx'

/** Credits at the own bank; what is not allocated, the oldest first, is what ages. */
export function CreditsPage() {
  const { t } = useTranslation()
  const range = useRangeFilters()
  const states = useStateOptions('bankCredit')
  const columns = useCreditColumns()
  return (
    <ListPage
      title={t('credits.title')}
      intro={t('credits.intro')}
      path="/bank-credits"
      columns={columns}
      defaultSort="-bookedOn"
      filters={[
        { name: 'state', label: t('credits.state'), kind: 'select', options: states },
        {
          name: 'strangerPays',
          label: t('credits.relation'),
          kind: 'select',
          options: [{ value: 'true', label: t('credits.strangers') }],
        },
        { name: 'statementNo', label: t('credits.statement'), kind: 'text' },
        ...range('bookedOn', 'date', t('credits.bookedOn')),
      ]}
      exported
      rowKey={({ number }) => number}
      rowPath={({ number }) => `/bank-credits/${number}`}
      emptyHint={t('credits.emptyHint')}
    />
  )
}
