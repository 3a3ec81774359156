import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'

interface ReasonFieldProps {
  readonly name: string
  readonly label?: string
  readonly required?: boolean
}

/** Why: a sentence that stays in the history. */
export function ReasonField({ name, label, required = true }: ReasonFieldProps) {
  const { t } = useTranslation()
  return (
    <Form.Item
      name={name}
      label={label ?? t('form.reason')}
      rules={[{ required, whitespace: required, message: t('form.required') }]}
    >
      <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} />
    </Form.Item>
  )
}
