import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { QuoteView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { post } from '../api/client.ts'
import { useAnswer } from '../api/hooks.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { RenewalGap } from '../servicing/RenewalGap.tsx'
import { type AcknowledgingValues, acknowledgementOf, DisclosurePanel } from './DisclosurePanel.tsx'
import { QuoteTerms } from './QuoteTerms.tsx'

interface AcceptDialogProps {
  readonly quote: QuoteView
  readonly onClose: () => void
}

/** Accepts exactly the terms shown; what changed since the application is confirmed first. */
export function AcceptDialog({ quote, onClose }: AcceptDialogProps) {
  const { t } = useTranslation()
  const { data: disclosure } = useAnswer('/quotes/:number/disclosure', { number: quote.number })
  const mustConfirm = disclosure && disclosure.outdated.length > 0
  return (
    <ActionDialog<AcknowledgingValues>
      title={t('quotes.accept')}
      width={mustConfirm ? 720 : 520}
      preview={
        <Explained text={t('quotes.acceptPreview')}>
          <RenewalGap renewalOf={quote.renewalOf} from={quote.period.from} />
          <QuoteTerms quote={quote} />
        </Explained>
      }
      confirmLabel={t('quotes.accept')}
      run={() =>
        post('/quotes/:number/acceptance', {
          number: quote.number,
          version: quote.version,
          body: { acknowledgement: mustConfirm ? acknowledgementOf(disclosure) : null },
        })
      }
      doneMessage={t('quotes.accepted')}
      onClose={onClose}
    >
      {!disclosure && <Skeleton active title={false} paragraph={{ rows: 3 }} />}
      {mustConfirm && <DisclosurePanel disclosure={disclosure} />}
    </ActionDialog>
  )
}
