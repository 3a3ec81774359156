import { useTranslation } from 'react-i18next'
import type {
  QuoteView,
  UnderwritingReasonBody,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { AcceptDialog } from './AcceptDialog.tsx'
import { QuoteDecisionDialog, type QuoteDecisionName } from './QuoteDecisionDialog.tsx'
import { QuoteTerms } from './QuoteTerms.tsx'
import { ShareAnswerDialog, type ShareAnswerName } from './ShareAnswerDialog.tsx'

export type QuoteDialogName = QuoteDecisionName | ShareAnswerName | 'accept' | 'withdraw'

interface QuoteDialogProps {
  readonly name: QuoteDialogName
  readonly quote: QuoteView
  readonly onClose: () => void
}

/** What can be done with a quote, each with its effect and, where it is asked for, a reason. */
export function QuoteDialog({ name, quote, onClose }: QuoteDialogProps) {
  const { t } = useTranslation()
  if (name === 'accept') return <AcceptDialog quote={quote} onClose={onClose} />
  if (name === 'confirmShare' || name === 'declineShare')
    return <ShareAnswerDialog name={name} quote={quote} onClose={onClose} />
  if (name !== 'withdraw') return <QuoteDecisionDialog name={name} quote={quote} onClose={onClose} />
  return (
    <ActionDialog<UnderwritingReasonBody>
      title={t('quotes.withdraw')}
      danger
      preview={
        <Explained text={t(quote.state === 'accepted' ? 'quotes.withdrawAcceptedPreview' : 'quotes.withdrawPreview')}>
          <QuoteTerms quote={quote} />
        </Explained>
      }
      confirmLabel={t('quotes.withdraw')}
      run={(body) => post('/quotes/:number/withdrawal', { number: quote.number, version: quote.version, body })}
      doneMessage={t('quotes.withdrawn')}
      onClose={onClose}
    >
      <ReasonField name="reason" />
    </ActionDialog>
  )
}
