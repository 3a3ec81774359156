import { useTranslation } from 'react-i18next'
import { PageHeader } from '../components/PageHeader.tsx'
import { ClosingSection } from './ClosingSection.tsx'
import { JournalSection } from './JournalSection.tsx'
import { TrialBalanceSection } from './TrialBalanceSection.tsx'

/** The books of the own organisation: balances, closed months, and what goes to the general ledger. */
export function BooksPage() {
  const { t } = useTranslation()
  return (
    <div className="stack">
      <PageHeader title={t('books.title')} intro={t('books.intro')} />
      <TrialBalanceSection />
      <ClosingSection />
      <JournalSection />
    </div>
  )
}
