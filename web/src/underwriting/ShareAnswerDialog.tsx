import { useTranslation } from 'react-i18next'
import type { QuoteView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useSession } from '../session/session.ts'
import { QuoteTerms } from './QuoteTerms.tsx'

export type ShareAnswerName = 'confirmShare' | 'declineShare'

interface ShareAnswerDialogProps {
  readonly name: ShareAnswerName
  readonly quote: QuoteView
  readonly onClose: () => void
}

/** A follower takes its share of the contract, or says why not. */
export function ShareAnswerDialog({ name, quote, onClose }: ShareAnswerDialogProps) {
  const { t } = useTranslation()
  const { organisation } = useSession()
  const own = quote.panel?.find(({ insurerId }) => insurerId === organisation.id)
  const confirm = name === 'confirmShare'
  return (
    <ActionDialog<{ readonly reason?: string }>
      title={t(`uw.${name}`)}
      danger={!confirm}
      preview={
        <Explained text={t(`uw.${name}Preview`)}>
          <QuoteTerms quote={quote} sharePpm={own?.sharePpm} />
        </Explained>
      }
      confirmLabel={t(`uw.${name}`)}
      run={({ reason = null }) =>
        post('/quotes/:number/coinsurance-answer', {
          number: quote.number,
          version: quote.version,
          body: { confirm, reason: confirm ? null : reason },
        })
      }
      doneMessage={t('uw.shareAnswered')}
      onClose={onClose}
    >
      {!confirm && <ReasonField name="reason" />}
    </ActionDialog>
  )
}
