import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type { ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { PercentInput } from '../components/PercentInput.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'

interface QuoteTermFieldsProps {
  readonly submission: SubmissionView
  readonly product: ProductView
  readonly expiresHint: string
}

/** Period, limits and the insured's own share of a quote. */
export function QuoteTermFields({ submission, product, expiresHint }: QuoteTermFieldsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const rules = [{ required: true, message: t('form.required') }]
  return (
    <>
      <Section title={t('uw.formTerms')}>
        <div className="form-grid">
          <Form.Item name={['period', 'from']} label={t('terms.from')} rules={rules}>
            <CivilDateInput />
          </Form.Item>
          <Form.Item name={['period', 'to']} label={t('terms.to')} rules={rules}>
            <CivilDateInput />
          </Form.Item>
          <Form.Item name="totalLimitFen" label={t('terms.totalLimit')} rules={rules}>
            <AmountInput />
          </Form.Item>
          <Form.Item name="expiresOn" label={t('uw.expiresOn')} extra={expiresHint}>
            <CivilDateInput />
          </Form.Item>
        </div>
      </Section>
      {submission.covers.map(({ code }, index) => (
        <Section key={code} title={product.covers.find((cover) => cover.code === code)?.name[language] ?? code}>
          <Form.Item name={['covers', index, 'code']} hidden>
            <Input />
          </Form.Item>
          <div className="form-grid narrow">
            <Form.Item name={['covers', index, 'limitFen']} label={t('terms.limit')} rules={rules}>
              <AmountInput />
            </Form.Item>
            <Form.Item name={['covers', index, 'perOccurrenceLimitFen']} label={t('terms.perOccurrence')} rules={rules}>
              <AmountInput />
            </Form.Item>
            <Form.Item name={['covers', index, 'deductibleFen']} label={t('terms.deductible')} rules={rules}>
              <AmountInput />
            </Form.Item>
            <Form.Item name={['covers', index, 'deductiblePpm']} label={t('terms.deductibleShare')} rules={rules}>
              <PercentInput />
            </Form.Item>
            <Form.Item name={['covers', index, 'copayPpm']} label={t('terms.copay')} rules={rules}>
              <PercentInput />
            </Form.Item>
          </div>
        </Section>
      ))}
    </>
  )
}
