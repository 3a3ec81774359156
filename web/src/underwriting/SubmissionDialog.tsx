import { App, Form, Input } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type { InspectionBody } from '../../../server/business/offer/underwriting/inspection.contract.ts'
import type {
  DeclineBody,
  SubmissionView,
  UnderwritingReasonBody,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { Explained } from '../components/Explained.tsx'
import type { Fact } from '../components/Facts.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { PreviewFacts } from '../components/PreviewFacts.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { useOrganisationText } from '../components/useOrganisations.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useProduct } from '../product/useProduct.ts'
import { RenewalGap } from '../servicing/RenewalGap.tsx'
import { draftValues } from './draftValues.ts'
import { fieldLabel } from './fieldLabel.ts'
import { productToInsure } from './productToInsure.ts'
import { ReasonCodesField } from './QuoteDecisionDialog.tsx'
import { SubmitDialog } from './SubmitDialog.tsx'

export type SubmissionDialogName =
  | 'submit'
  | 'withdraw'
  | 'requestInspection'
  | 'returnToApplicant'
  | 'decline'
  | 'bind'

interface SubmissionDialogProps {
  readonly name: SubmissionDialogName
  readonly submission: SubmissionView
  readonly onClose: () => void
}

/** What can be done with a submission, each with its effect and, where it is asked for, a reason. */
export function SubmissionDialog({ name, submission, onClose }: SubmissionDialogProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const navigate = useNavigate()
  const insurer = useOrganisationText(submission.insurerId)
  const { number, version } = submission
  const facts = <SubmissionFacts submission={submission} />
  const required = [{ required: true, message: t('form.required') }]

  switch (name) {
    case 'submit':
      return (
        <SubmitStored
          preview={<Explained text={t('submissions.submitPreview', { insurer })}>{facts}</Explained>}
          submission={submission}
          onClose={onClose}
        />
      )
    case 'bind':
      return (
        <ActionDialog
          title={t('submissions.bind')}
          preview={
            <Explained text={t('submissions.bindPreview')}>
              <RenewalGap renewalOf={submission.renewalOf} from={submission.period?.from ?? null} />
              {facts}
            </Explained>
          }
          confirmLabel={t('submissions.bind')}
          run={async (_values, idempotencyKey) => {
            const policy = await post('/submissions/:number/binding', { number, version, idempotencyKey })
            message.success(t('submissions.bound', { number: policy.number }))
            navigate(`/policies/${policy.number}`)
          }}
          onClose={onClose}
        />
      )
    case 'requestInspection':
      return (
        <ActionDialog<InspectionBody>
          title={t('uw.requestInspection')}
          preview={<Explained text={t('uw.requestInspectionPreview')}>{facts}</Explained>}
          confirmLabel={t('uw.requestInspection')}
          run={(body, idempotencyKey) =>
            post('/submissions/:number/risk-inspections', { number, version, body, idempotencyKey })
          }
          doneMessage={t('uw.inspectionRequested')}
          onClose={onClose}
        >
          <ReasonField name="subject" label={t('uw.subject')} />
          <Form.Item name="inspector" label={t('uw.inspector')} rules={required}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item name="dueOn" label={t('uw.due')} rules={required}>
            <CivilDateInput />
          </Form.Item>
        </ActionDialog>
      )
    case 'returnToApplicant':
      return (
        <ActionDialog<UnderwritingReasonBody>
          title={t('submissions.returnBack')}
          preview={<Explained text={t('submissions.returnPreview')} />}
          confirmLabel={t('submissions.returnBack')}
          run={(body) => post('/submissions/:number/return', { number, version, body })}
          doneMessage={t('submissions.returnedDone')}
          onClose={onClose}
        >
          <ReasonField name="reason" />
        </ActionDialog>
      )
    case 'decline':
      return (
        <ActionDialog<DeclineBody>
          title={t('uw.declineSubmission')}
          danger
          preview={<Explained text={t('uw.declineSubmissionPreview')}>{facts}</Explained>}
          confirmLabel={t('uw.declineSubmission')}
          run={(body) => post('/submissions/:number/decline', { number, version, body })}
          doneMessage={t('uw.decided')}
          onClose={onClose}
        >
          <ReasonCodesField />
          <ReasonField name="reason" />
        </ActionDialog>
      )
    case 'withdraw':
      return (
        <ActionDialog<UnderwritingReasonBody>
          title={t('submissions.withdraw')}
          danger
          preview={<Explained text={t('submissions.withdrawPreview')} />}
          confirmLabel={t('submissions.withdraw')}
          run={(body) => post('/submissions/:number/withdrawal', { number, version, body })}
          doneMessage={t('submissions.withdrawn')}
          onClose={onClose}
        >
          <ReasonField name="reason" />
        </ActionDialog>
      )
  }
}

interface SubmitStoredProps {
  readonly preview: ReactNode
  readonly submission: SubmissionView
  readonly onClose: () => void
}

/** Sends a draft as it is stored; what it lacks is filled in on the page of its form. */
function SubmitStored({ preview, submission, onClose }: SubmitStoredProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const { number } = submission
  const product = useProduct(productToInsure(submission)).data
  if (!product) return null
  const values = draftValues(submission, product)
  return (
    <SubmitDialog
      preview={preview}
      save={async () => submission}
      labelOf={(field) => fieldLabel(field, { product, values, language, t })}
      onGo={(field) => navigate(`/submissions/${number}/edit#${encodeURIComponent(field)}`)}
      onSubmitted={() => undefined}
      onClose={onClose}
    />
  )
}

function SubmissionFacts({ submission }: { readonly submission: SubmissionView }) {
  const { t } = useTranslation()
  const { totalLimitFen, acceptedQuoteNo, quotes, period, parties } = submission
  const facts: Fact[] = [
    { label: t('party.manufacturer'), value: <OrganisationName id={parties.manufacturerId} /> },
    { label: t('submissions.period'), value: <PeriodText period={period} /> },
    { label: t('submissions.limit'), value: <AmountText fen={totalLimitFen} /> },
  ]
  const accepted = quotes.find(({ number }) => number === acceptedQuoteNo)
  if (accepted) {
    facts.push(
      { label: t('kind.quote'), value: <ObjectLink kind="quote" number={accepted.number} /> },
      { label: t('submissions.premium'), value: <AmountText fen={accepted.premiumFen} /> },
    )
  }
  return <PreviewFacts facts={facts} />
}
