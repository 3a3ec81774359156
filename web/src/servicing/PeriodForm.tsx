import { Form } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import type { ActionFormProps } from './change.ts'

/** Another end of the cover period. */
export function PeriodForm({ basis, action, title, onSave, onClose }: ActionFormProps<'changePeriod'>) {
  const { t } = useTranslation()
  return (
    <ActionDialog<{ readonly to: string }>
      title={title}
      confirmLabel={t('endorsements.take')}
      initialValues={{ to: action?.to ?? basis.terms.period.to }}
      run={async ({ to }) => onSave({ type: 'changePeriod', to })}
      onClose={onClose}
    >
      <Form.Item name="to" label={t('endorsements.newTo')} rules={[{ required: true, message: t('form.required') }]}>
        <CivilDateInput />
      </Form.Item>
    </ActionDialog>
  )
}
