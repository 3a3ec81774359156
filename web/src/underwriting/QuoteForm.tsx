import { Button, Form } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useNavigate } from 'react-router'
import type {
  QuotePreview,
  QuoteView,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type { ProductView, TariffView } from '../../../server/business/reference/product/product.contract.ts'
import { ask, post } from '../api/client.ts'
import { fieldErrors, problemOf } from '../api/problem.ts'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { Explained } from '../components/Explained.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { isReadWhole } from '../components/TypedInput.tsx'
import { useLeaveGuard } from '../components/useLeaveGuard.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { AdjustmentFields } from './AdjustmentFields.tsx'
import { ConditionFields } from './ConditionFields.tsx'
import { useHandbook } from './handbook.ts'
import { PanelFields } from './PanelFields.tsx'
import { QuotePreviewFacts, QuotePreviewSection } from './QuotePreview.tsx'
import { QuoteTermFields } from './QuoteTermFields.tsx'
import { type QuoteValues, quoteBody, quoteValues } from './quoteValues.ts'
import { useQuoteFieldLabel } from './useQuoteFieldLabel.ts'

interface QuoteFormProps {
  readonly submission: SubmissionView
  readonly copied: QuoteView | null
  readonly product: ProductView
  readonly tariff: TariffView | undefined
}

/** Terms, loadings and conditions of a quote, tried out before it is made. */
export function QuoteForm({ submission, copied, product, tariff }: QuoteFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const navigate = useNavigate()
  const handbook = useHandbook()
  const [form] = Form.useForm<QuoteValues>()
  const [preview, setPreview] = useState<QuotePreview | null>(null)
  const [error, setError] = useState<unknown>(null)
  const [dirty, setDirty] = useState(false)
  const [asking, setAsking] = useState(false)
  const leave = useLeaveGuard(dirty)
  const panel = Form.useWatch('panel', form) ?? []
  const { manufacturerId, userIds } = submission.parties
  const insurerIds = panel.flatMap((member) => member?.insurerId ?? [])
  const read = () => form.getFieldsValue(true) as QuoteValues
  const labelOf = useQuoteFieldLabel(product, [manufacturerId, ...userIds, ...insurerIds], read)

  const refused = (cause: unknown) => {
    setError(cause)
    form.setFields(fieldErrors(problemOf(cause).failures, language) as never)
  }
  /** Whether the server could rate what is typed. */
  const tryOut = async (): Promise<boolean> => {
    const values = await form.validateFields().catch(() => null)
    if (!values || !isReadWhole()) return false
    try {
      setPreview(
        await ask('/submissions/:number/quote-previews', { number: submission.number, body: quoteBody(values) }),
      )
      setError(null)
      return true
    } catch (cause) {
      setPreview(null)
      refused(cause)
      return false
    }
  }
  const make = async (_values: object, idempotencyKey: string) => {
    const body = quoteBody(form.getFieldsValue(true) as QuoteValues)
    const quote = copied
      ? await post('/quotes/:number/copy', { number: copied.number, version: copied.version, body, idempotencyKey })
      : await post('/submissions/:number/quotes', {
          number: submission.number,
          version: submission.version,
          body,
          idempotencyKey,
        })
    leave.release()
    navigate(`/quotes/${quote.number}`)
  }

  return (
    <Form
      form={form}
      layout="vertical"
      name="quote"
      scrollToFirstError
      initialValues={quoteValues(submission, copied)}
      onValuesChange={(changes: Partial<QuoteValues>) => {
        setDirty(true)
        setPreview(null)
        if (changes.panel) form.setFields([{ name: 'panel', errors: [] }])
      }}
    >
      <div className="stack">
        <PageHeader
          title={copied ? t('uw.copyOf', { number: copied.number }) : t('uw.newQuote')}
          intro={t('uw.formIntro')}
          actions={
            <>
              <Button onClick={() => navigate(`/submissions/${submission.number}`)}>{t('action.cancel')}</Button>
              <Button onClick={() => void tryOut()}>{t('uw.preview')}</Button>
              <Button type="primary" onClick={async () => setAsking(await tryOut())}>
                {t('uw.make')}
              </Button>
            </>
          }
        />
        <ProblemAlert error={error} labelOf={labelOf} answers />
        {preview && <QuotePreviewSection preview={preview} panel={panel} product={product} />}
        <QuoteTermFields
          submission={submission}
          product={product}
          expiresHint={t('uw.expiresHint', { days: handbook?.quoteValidDays ?? '—' })}
        />
        <Section title={t('uw.panel')}>
          <PanelFields leadId={submission.insurerId ?? ''} conditions={product.coinsurance} />
        </Section>
        <Section title={t('uw.adjustments')}>
          <AdjustmentFields tariff={tariff} />
        </Section>
        <Section title={t('uw.conditions')}>
          <ConditionFields />
        </Section>
      </div>
      {asking && preview && (
        <ActionDialog
          title={t('uw.make')}
          width={640}
          preview={
            <Explained text={t('uw.makePreview')}>
              <QuotePreviewFacts preview={preview} panel={panel} />
            </Explained>
          }
          confirmLabel={t('uw.make')}
          run={make}
          doneMessage={t('uw.made')}
          onClose={() => setAsking(false)}
        />
      )}
    </Form>
  )
}
