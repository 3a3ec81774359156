import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import type { ActionFormProps } from './change.ts'
import { useCoverName } from './words.ts'

/** A cover that is no longer insured. */
export function RemoveCoverForm({ basis, action, title, onSave, onClose }: ActionFormProps<'removeCover'>) {
  const { t } = useTranslation()
  const nameOf = useCoverName(basis.product)
  return (
    <ActionDialog<{ readonly code: string }>
      title={title}
      confirmLabel={t('endorsements.take')}
      initialValues={{ ...(action && { code: action.code }) }}
      run={async ({ code }) => onSave({ type: 'removeCover', code })}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('terms.cover')} rules={[{ required: true, message: t('form.required') }]}>
        <Select options={basis.terms.covers.map(({ code }) => ({ value: code, label: nameOf(code) }))} />
      </Form.Item>
    </ActionDialog>
  )
}
