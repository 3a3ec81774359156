import { App } from 'antd'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { PolicyView } from '../../../server/policy/policy.contract.ts'
import type { QuoteView, SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { Explained } from '../components/Explained.tsx'
import type { Fact } from '../components/Facts.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useOrganisationText } from '../components/useOrganisations.ts'
import { QuoteDialog } from './QuoteDialog.tsx'

const DECISIONS = ['accept', 'refer', 'decline'] as const
export type SubmissionDialogName =
  | (typeof DECISIONS)[number]
  | 'submit'
  | 'withdraw'
  | 'quote'
  | 'returnToApplicant'
  | 'acceptQuote'
  | 'bind'

interface SubmissionDialogProps {
  readonly name: SubmissionDialogName
  readonly submission: SubmissionView
  readonly onClose: () => void
}

interface Reasoned {
  readonly reason: string
}

/** What can be done with a submission, each with its effect and, where it is asked for, a reason. */
export function SubmissionDialog({ name, submission, onClose }: SubmissionDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const insurer = useOrganisationText(submission.insurerId)
  const { version, currentQuote } = submission
  const path = `/submissions/${submission.number}`
  const facts = <SubmissionFacts submission={submission} />

  switch (name) {
    case 'submit':
      return (
        <ActionDialog
          title={t('submissions.submit')}
          preview={<Explained text={t('submissions.submitPreview', { insurer })}>{facts}</Explained>}
          confirmLabel={t('submissions.submit')}
          run={() => post(`${path}/submission`, { version })}
          doneMessage={t('submissions.submitted')}
          onClose={onClose}
        />
      )
    case 'quote':
      return (
        <ActionDialog
          title={t('submissions.makeQuote')}
          preview={<Explained text={t('submissions.makeQuotePreview')}>{facts}</Explained>}
          confirmLabel={t('submissions.makeQuote')}
          run={async (_values, idempotencyKey) => {
            const quote = await post<QuoteView>(`${path}/quotes`, { version, idempotencyKey })
            navigate(`/quotes/${quote.number}`)
          }}
          doneMessage={t('submissions.quoted')}
          onClose={onClose}
        />
      )
    case 'bind':
      return (
        <ActionDialog
          title={t('submissions.bind')}
          preview={<Explained text={t('submissions.bindPreview')}>{facts}</Explained>}
          confirmLabel={t('submissions.bind')}
          run={async (_values, idempotencyKey) => {
            const policy = await post<PolicyView>(`${path}/binding`, { version, idempotencyKey })
            message.success(t('submissions.bound', { number: policy.number }))
            navigate(`/policies/${policy.number}`)
          }}
          onClose={onClose}
        />
      )
    case 'acceptQuote':
      return currentQuote && <QuoteDialog name="accept" number={currentQuote.number} onClose={onClose} />
    case 'returnToApplicant':
      return (
        <ActionDialog<Reasoned>
          title={t('submissions.returnBack')}
          preview={<Explained text={t('submissions.returnPreview')} />}
          confirmLabel={t('submissions.returnBack')}
          run={(body) => post(`${path}/return`, { version, body })}
          doneMessage={t('submissions.returnedDone')}
          onClose={onClose}
        >
          <ReasonField name="reason" />
        </ActionDialog>
      )
    case 'withdraw':
      return (
        <ActionDialog<Reasoned>
          title={t('submissions.withdraw')}
          danger
          preview={<Explained text={t('submissions.withdrawPreview')} />}
          confirmLabel={t('submissions.withdraw')}
          run={(body) => post(`${path}/withdrawal`, { version, body })}
          doneMessage={t('submissions.withdrawn')}
          onClose={onClose}
        >
          <ReasonField name="reason" />
        </ActionDialog>
      )
    default:
      return (
        <ActionDialog<Reasoned>
          title={t(`submissions.${name}`)}
          danger={name === 'decline'}
          preview={<Explained text={t(`submissions.${name}Preview`)}>{facts}</Explained>}
          confirmLabel={t(`submissions.${name}`)}
          run={({ reason }) => post(`${path}/decision`, { version, body: { decision: name, reason } })}
          doneMessage={t('submissions.decided')}
          onClose={onClose}
        >
          <ReasonField name="reason" />
        </ActionDialog>
      )
  }
}

function SubmissionFacts({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation()
  const { totalLimitFen, currentQuote, period, parties } = submission
  const facts: Fact[] = [
    { label: t('party.manufacturer'), value: <OrganisationName id={parties.manufacturerId} /> },
    { label: t('submissions.period'), value: <PeriodText period={period} /> },
    { label: t('submissions.limit'), value: <AmountText fen={totalLimitFen} /> },
  ]
  if (currentQuote) facts.push({ label: t('submissions.premium'), value: <AmountText fen={currentQuote.premiumFen} /> })
  return <PreviewFacts facts={facts} />
}
