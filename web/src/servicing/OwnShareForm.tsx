import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import type { ActionFormProps, ActionOf } from './change.ts'
import { OwnShareFields } from './OwnShareFields.tsx'
import { useCoverName } from './words.ts'

type Values = Omit<ActionOf<'changeOwnShare'>, 'type'>

/** The insured's own share of one cover; begins with that of the day. */
export function OwnShareForm({ basis, action, title, onSave, onClose }: ActionFormProps<'changeOwnShare'>) {
  const { t } = useTranslation()
  const nameOf = useCoverName(basis.product)
  const [form] = Form.useForm<Values>()
  const { covers } = basis.terms
  const termsOf = (code: string | undefined): Partial<Values> => {
    const cover = covers.find((each) => each.code === code)
    if (!cover) return {}
    const { deductibleFen, deductiblePpm, copayPpm } = cover
    return { code: cover.code, deductibleFen, deductiblePpm, copayPpm }
  }
  const chosen = Form.useWatch('code', form) as string | undefined
  return (
    <ActionDialog<Values>
      title={title}
      form={form}
      confirmLabel={t('endorsements.take')}
      initialValues={action ?? termsOf(covers[0]?.code)}
      run={async (values) => onSave({ type: 'changeOwnShare', ...values })}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('terms.cover')} rules={[{ required: true, message: t('form.required') }]}>
        <Select
          options={covers.map(({ code }) => ({ value: code, label: nameOf(code) }))}
          onChange={(code: string) => form.setFieldsValue(termsOf(code))}
        />
      </Form.Item>
      <OwnShareFields cover={basis.product.covers.find(({ code }) => code === chosen)} />
    </ActionDialog>
  )
}
