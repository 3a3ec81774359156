import { useTranslation } from 'react-i18next'
import type { QuoteView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { formatPpm } from '../format.ts'

interface QuoteTermsProps {
  readonly quote: QuoteView
  /** What a follower's answer is about before all else. */
  readonly sharePpm?: number | undefined
}

/** The terms an act on a quote is about. */
export function QuoteTerms({ quote, sharePpm }: QuoteTermsProps) {
  const { t } = useTranslation()
  return (
    <PreviewFacts
      facts={[
        ...(sharePpm === undefined ? [] : [{ label: t('uw.ownShare'), value: formatPpm(sharePpm) }]),
        { label: t('quotes.premium'), value: <AmountText fen={quote.premiumFen} /> },
        { label: t('submissions.limit'), value: <AmountText fen={quote.totalLimitFen} /> },
        { label: t('submissions.period'), value: <PeriodText period={quote.period} /> },
        { label: t('quotes.expires'), value: <CivilDateText date={quote.expiresOn} /> },
      ]}
    />
  )
}
