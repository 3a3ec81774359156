import { useTranslation } from 'react-i18next'
import type { QuoteView } from '../../../server/underwriting/underwriting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'

/** The terms an act on a quote is about. */
export function QuoteTerms({ quote }: { readonly quote: QuoteView }) {
  const { t } = useTranslation()
  return (
    <PreviewFacts
      facts={[
        { label: t('quotes.premium'), value: <AmountText fen={quote.premiumFen} /> },
        { label: t('submissions.limit'), value: <AmountText fen={quote.totalLimitFen} /> },
        { label: t('submissions.period'), value: <PeriodText period={quote.period} /> },
        { label: t('quotes.expires'), value: <CivilDateText date={quote.expiresOn} /> },
      ]}
    />
  )
}
