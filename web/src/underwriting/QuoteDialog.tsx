import { useTranslation } from 'react-i18next'
import type { QuoteView } from '../../../server/underwriting/underwriting.contract.ts'
import { post } from '../api/client.ts'
import { useResource } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'

interface QuoteDialogProps {
  readonly name: 'accept' | 'withdraw'
  readonly number: string
  readonly onClose: () => void
}

/** Accepting or withdrawing a quote, on exactly the terms shown. */
export function QuoteDialog({ name, number, onClose }: QuoteDialogProps) {
  const { t } = useTranslation()
  const { data: quote } = useResource<QuoteView>(`/quotes/${number}`)
  if (!quote) return null
  const { version } = quote
  const accepting = name === 'accept'
  return (
    <ActionDialog<{ readonly reason: string }>
      title={t(`quotes.${name}`)}
      danger={!accepting}
      preview={
        <Explained text={t(`quotes.${name}Preview`)}>
          <PreviewFacts
            facts={[
              { label: t('quotes.premium'), value: <AmountText fen={quote.premiumFen} /> },
              { label: t('submissions.limit'), value: <AmountText fen={quote.totalLimitFen} /> },
              { label: t('submissions.period'), value: <PeriodText period={quote.period} /> },
            ]}
          />
        </Explained>
      }
      confirmLabel={t(`quotes.${name}`)}
      run={(body) =>
        accepting
          ? post(`/quotes/${number}/acceptance`, { version })
          : post(`/quotes/${number}/withdrawal`, { version, body })
      }
      doneMessage={t(accepting ? 'quotes.accepted' : 'quotes.withdrawn')}
      onClose={onClose}
    >
      {!accepting && <ReasonField name="reason" />}
    </ActionDialog>
  )
}
