import { Button, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  PreCheckBody,
  PreCheckEntryView,
  PreCheckProductView,
} from '../../../server/business/desk/precheck/precheck.contract.ts'
import type { ScalarField } from '../../../server/business/reference/product/product.contract.ts'
import { AmountInput } from '../components/AmountInput.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { ScalarInput } from '../underwriting/ScalarInput.tsx'
import { EntrySearch } from './EntrySearch.tsx'
import { MeasuredFields } from './MeasuredFields.tsx'

interface PreCheckFormProps {
  readonly products: readonly PreCheckProductView[]
  readonly pending: boolean
  readonly onCheck: (body: PreCheckBody) => void
}

interface PreCheckValues {
  readonly productCode: string
  readonly catalogueEntryId: string
  readonly valueFen: number
  readonly totalLimitFen?: number | null
  readonly region?: string
  readonly measured?: Readonly<Record<string, number | null>>
  readonly answers?: Readonly<Record<string, string | number | boolean | null>>
}

/** The product, its catalogue entry, and the few questions its rates depend on. */
export function PreCheckForm({ products, pending, onCheck }: PreCheckFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [form] = Form.useForm<PreCheckValues>()
  const [entry, setEntry] = useState<PreCheckEntryView | null>(null)
  const code = Form.useWatch('productCode', form) ?? products[0]?.code
  const product = products.find((candidate) => candidate.code === code)
  const required = [{ required: true, message: t('form.required') }]
  if (!product) return null
  return (
    <Section title={product.name[language]}>
      <Form
        form={form}
        layout="vertical"
        scrollToFirstError
        initialValues={{ productCode: product.code }}
        onFinish={(values) => onCheck(bodyOf(values))}
      >
        <Form.Item name="productCode" label={t('precheck.product')} rules={required}>
          <Select
            options={products.map(({ code: value, name }) => ({ value, label: name[language] }))}
            onChange={() => {
              setEntry(null)
              form.resetFields(['catalogueEntryId', 'measured', 'answers'])
            }}
          />
        </Form.Item>
        <Form.Item
          name="catalogueEntryId"
          label={t('precheck.entry')}
          rules={required}
          extra={entry?.sample ? t('precheck.sample') : t('precheck.entryHint')}
        >
          <EntrySearch scheme={product.scheme} onEntry={setEntry} />
        </Form.Item>
        <MeasuredFields entry={entry} />
        <Form.Item
          name="valueFen"
          label={t('precheck.value', { object: product.objectName[language] })}
          rules={[{ required: true, message: t('form.required') }]}
        >
          <AmountInput />
        </Form.Item>
        <Form.Item name="totalLimitFen" label={t('precheck.limit')} extra={t('precheck.limitHint')}>
          <AmountInput />
        </Form.Item>
        {product.questions
          .filter((field): field is ScalarField => 'type' in field)
          .map((field) => (
            <Form.Item key={field.name} name={['answers', field.name]} label={field.label[language]}>
              <ScalarInput field={field} />
            </Form.Item>
          ))}
        <Form.Item
          name="region"
          label={t('precheck.region')}
          extra={t('precheck.regionHint')}
          rules={[{ pattern: /^\d{6}$/, message: t('precheck.regionHint') }]}
        >
          <Input inputMode="numeric" autoComplete="off" maxLength={6} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={pending} block>
          {t('precheck.run')}
        </Button>
      </Form>
    </Section>
  )
}

function bodyOf({ measured = {}, answers = {}, region, totalLimitFen, ...values }: PreCheckValues): PreCheckBody {
  const filled = Object.entries(answers).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return {
    ...values,
    totalLimitFen: totalLimitFen ?? null,
    region: region || null,
    firstYear: false,
    indicators: Object.entries(measured).flatMap(([code, value]) => (value == null ? [] : [{ code, value }])),
    answers: Object.fromEntries(filled) as PreCheckBody['answers'],
  }
}
