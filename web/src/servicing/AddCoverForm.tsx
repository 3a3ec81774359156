import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountInput } from '../components/AmountInput.tsx'
import { formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import type { ActionFormProps, ActionOf } from './change.ts'
import { OwnShareFields } from './OwnShareFields.tsx'

type Values = ActionOf<'addCover'>['cover']

/** A cover of the product that is not insured yet, with its usual own share. */
export function AddCoverForm({ basis, action, title, onSave, onClose }: ActionFormProps<'addCover'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [form] = Form.useForm<Values>()
  const { product, terms } = basis
  const insured = new Set(terms.covers.map(({ code }) => code))
  const offered = product.covers.filter(({ code }) => !insured.has(code))
  const usual = (code: string | undefined): Partial<Values> => {
    const cover = product.covers.find((each) => each.code === code)
    if (!cover) return {}
    const { deductibleFen, deductiblePpm, copayPpm } = cover
    return {
      code: cover.code,
      deductibleFen: deductibleFen.default,
      deductiblePpm: deductiblePpm.default,
      copayPpm: copayPpm.default,
    }
  }
  const chosen = Form.useWatch('code', form) as string | undefined
  const cover = product.covers.find(({ code }) => code === chosen)
  const rules = [{ required: true, message: t('form.required') }]
  return (
    <ActionDialog<Values>
      title={title}
      form={form}
      {...(offered.length === 0 && { idle: t('endorsements.allCovers') })}
      confirmLabel={t('endorsements.take')}
      initialValues={action?.cover ?? usual(offered[0]?.code)}
      run={async (values) => onSave({ type: 'addCover', cover: values })}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('terms.cover')} rules={rules}>
        <Select
          options={offered.map(({ code, name }) => ({ value: code, label: name[language] }))}
          onChange={(code: string) => form.setFieldsValue(usual(code))}
        />
      </Form.Item>
      <div className="form-grid narrow">
        <Form.Item name="limitFen" label={t('terms.limit')} rules={rules}>
          <AmountInput />
        </Form.Item>
        <Form.Item
          name="perOccurrenceLimitFen"
          label={t('terms.perOccurrence')}
          rules={rules}
          extra={
            cover &&
            t('terms.ofLimit', {
              bounds: `${formatPpm(cover.perOccurrencePpm.min)} ~ ${formatPpm(cover.perOccurrencePpm.max)}`,
            })
          }
        >
          <AmountInput />
        </Form.Item>
      </div>
      <OwnShareFields cover={cover} />
    </ActionDialog>
  )
}
