import { Checkbox, Form } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DecisionBody, QuoteView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { post } from '../api/client.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { ReasonField } from '../components/ReasonField.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import { useCodedOptions, useHandbook } from './handbook.ts'
import { QuoteTerms } from './QuoteTerms.tsx'

export type QuoteDecisionName = 'approve' | 'coApprove' | 'refer' | 'declineQuote'

interface QuoteDecisionDialogProps {
  readonly name: QuoteDecisionName
  readonly quote: QuoteView
  readonly onClose: () => void
}

const DECISIONS = { approve: 'approve', coApprove: 'approve', refer: 'refer', declineQuote: 'decline' } as const

/** Approving with or without conditions, referring, or declining for coded reasons. */
export function QuoteDecisionDialog({ name, quote, onClose }: QuoteDecisionDialogProps) {
  const { t } = useTranslation()
  const handbook = useHandbook()
  const decision = DECISIONS[name]
  const explained = {
    approve: t('uw.approvePreview'),
    coApprove: t('uw.coApprovePreview', { n: quote.approvalsNeeded }),
    refer: t('uw.referPreview', { days: handbook?.referralWorkingDays ?? '—' }),
    declineQuote: t('uw.declinePreview'),
  }
  const mayAddConditions = decision === 'approve' && !quote.decisions.some((made) => made.decision === 'approve')
  return (
    <ActionDialog<DecisionBody>
      title={t(`uw.${name}`)}
      danger={decision === 'decline'}
      width={640}
      preview={
        <Explained text={explained[name]}>
          <QuoteTerms quote={quote} />
        </Explained>
      }
      confirmLabel={t(`uw.${name}`)}
      run={(values) =>
        post('/quotes/:number/decision', {
          number: quote.number,
          version: quote.version,
          body: { ...values, decision },
        })
      }
      doneMessage={t('uw.decided')}
      onClose={onClose}
    >
      {decision === 'decline' && <ReasonCodesField />}
      <ReasonField name="reason" />
      {mayAddConditions && <ConditionFields />}
    </ActionDialog>
  )
}

/** Why it is declined, of the handbook's list. */
export function ReasonCodesField() {
  const { t } = useTranslation()
  const options = useCodedOptions(useHandbook()?.declineReasons)
  return (
    <Form.Item
      name="reasonCodes"
      label={t('uw.reasonCodes')}
      rules={[{ required: true, type: 'array', min: 1, message: t('form.required') }]}
    >
      <Checkbox.Group options={options} style={{ display: 'grid', gap: 6 }} />
    </Form.Item>
  )
}
