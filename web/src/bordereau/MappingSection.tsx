import { App, Button, Checkbox, Form, Input, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  BordereauView,
  MappingView,
  PreviewListView,
  SuggestionView,
} from '../../../server/business/policy/bordereau/bordereau.contract.ts'
import { ask, post } from '../api/client.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'
import { CountInput } from '../components/CountInput.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './bordereau.module.css'
import { ListPreview } from './ListPreview.tsx'

interface MappingValues extends Omit<MappingView, 'columns'> {
  readonly columns: Readonly<Record<string, string | undefined>>
  readonly saveAs?: string
}

/** Which column says what: as the headings suggest, as it was saved, or as the person says; then the check. */
export function MappingSection({ bordereau }: { readonly bordereau: BordereauView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { number, mapping } = bordereau
  const products = useAnswer('/products')
  const [chosen, setChosen] = useState(mapping?.productCode)
  const product = chosen ?? products.data?.items[0]?.code
  const suggestion = useAnswer('/bordereaux/:number/suggestion', product ? { number, product } : null)
  return (
    <Section title={t('bordereaux.mapping')}>
      <p className="muted">{t('bordereaux.mappingHint')}</p>
      <Form layout="vertical">
        <Form.Item label={t('bordereaux.product')} htmlFor="bordereau-product">
          <Select
            id="bordereau-product"
            {...(product !== undefined && { value: product })}
            onChange={setChosen}
            options={(products.data?.items ?? []).map(({ code, name }) => ({ value: code, label: name[language] }))}
          />
        </Form.Item>
      </Form>
      {suggestion.error && <ProblemAlert error={suggestion.error} />}
      {suggestion.data && product && (
        <MappingForm key={product} bordereau={bordereau} product={product} suggestion={suggestion.data} />
      )}
    </Section>
  )
}

interface MappingFormProps {
  readonly bordereau: BordereauView
  readonly product: string
  readonly suggestion: SuggestionView
}

function MappingForm({ bordereau, product, suggestion }: MappingFormProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { message } = App.useApp()
  const [form] = Form.useForm<MappingValues>()
  const { number, version, mapping } = bordereau
  const [preview, setPreview] = useState<PreviewListView | null>(null)
  const [trouble, setTrouble] = useState<unknown>(null)
  const saved = useAnswer('/bordereau-mappings', { limit: 100 })
  const own = (saved.data?.items ?? []).filter((each) => each.mapping.productCode === product)
  const before = mapping?.productCode === product ? mapping : null
  const headingLine = Form.useWatch('headingLine', form)
  const headings = [
    ...new Set((suggestion.rows.find(({ line }) => line === headingLine)?.cells ?? []).filter((text) => text !== '')),
  ]
  const check = useCommand(({ saveAs, ...values }: MappingValues) =>
    post('/bordereaux/:number/check', {
      number,
      version,
      body: { ...mappingOf(values, product), ...(saveAs && { saveAs }) },
    }),
  )
  const run = async (act: (values: MappingValues) => Promise<void>) => {
    setTrouble(null)
    await act(await form.validateFields()).catch(setTrouble)
  }
  return (
    <Form<MappingValues>
      form={form}
      layout="vertical"
      // What is previewed is by the fields as they stood.
      onValuesChange={() => setPreview(null)}
      initialValues={{
        headingLine: before?.headingLine ?? suggestion.headingLine ?? 1,
        columns: before?.columns ?? suggestion.columns,
        endIncluded: before?.endIncluded ?? true,
      }}
    >
      {own.length > 0 && (
        <Form.Item label={t('bordereaux.saved')} htmlFor="bordereau-saved">
          <Select
            id="bordereau-saved"
            options={own.map(({ number: value, name: label }) => ({ value, label }))}
            onChange={(value: string) => {
              const kept = own.find((each) => each.number === value)?.mapping
              if (kept) form.setFieldsValue({ ...kept, columns: { ...kept.columns } })
            }}
          />
        </Form.Item>
      )}
      <Form.Item name="headingLine" label={t('bordereaux.headingLine')} rules={[{ required: true }]}>
        <CountInput />
      </Form.Item>
      <div className={styles.columns}>
        {suggestion.known.map(({ key, needed, ...names }) => (
          <Form.Item
            key={key}
            name={['columns', key]}
            label={names[language]}
            rules={needed ? [{ required: true, message: t('form.required') }] : []}
          >
            <Select
              allowClear
              showSearch
              placeholder={t('bordereaux.notThere')}
              options={headings.map((heading) => ({ value: heading, label: heading }))}
            />
          </Form.Item>
        ))}
      </div>
      <Form.Item name="endIncluded" valuePropName="checked">
        <Checkbox>{t('bordereaux.endIncluded')}</Checkbox>
      </Form.Item>
      <Form.Item name="saveAs" label={t('bordereaux.saveAs')} extra={t('bordereaux.saveHint')}>
        <Input maxLength={60} />
      </Form.Item>
      {trouble !== null && <ProblemAlert error={trouble} />}
      <div className="row">
        <Button
          onClick={() =>
            void run(async ({ saveAs, ...values }) => {
              setPreview(await ask('/bordereaux/:number/preview', { number, body: mappingOf(values, product) }))
            })
          }
        >
          {t('bordereaux.preview')}
        </Button>
        <Button
          type="primary"
          loading={check.isPending}
          onClick={() =>
            void run(async (values) => {
              await check.mutateAsync(values)
              message.success(t('bordereaux.checking'))
            })
          }
        >
          {t('bordereaux.check')}
        </Button>
      </div>
      {preview && <ListPreview preview={preview} known={suggestion.known} />}
    </Form>
  )
}

function mappingOf({ headingLine, columns, endIncluded }: MappingValues, productCode: string): MappingView {
  const named = Object.entries(columns).flatMap(([key, heading]) => (heading ? [[key, heading] as const] : []))
  return { productCode, headingLine, endIncluded, columns: Object.fromEntries(named) }
}
