import { Form, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { PercentInput } from '../components/PercentInput.tsx'
import { formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import type { ActionFormProps, ActionOf } from './change.ts'

type Values = Omit<ActionOf<'adjustRate'>, 'type'>

/** A loading or discount within what the tariff is filed for. */
export function RateForm({ basis, action, title, onSave, onClose }: ActionFormProps<'adjustRate'>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [form] = Form.useForm<Values>()
  const filed = basis.tariff?.adjustments?.rules ?? []
  const chosen = Form.useWatch('code', form) as string | undefined
  const rule = filed.find(({ code }) => code === chosen)
  const rules = [{ required: true, message: t('form.required') }]
  return (
    <ActionDialog<Values>
      title={title}
      form={form}
      {...(filed.length === 0 && { idle: t('endorsements.noAdjustments') })}
      confirmLabel={t('endorsements.take')}
      initialValues={{ ...action }}
      run={async (values) => onSave({ type: 'adjustRate', ...values })}
      onClose={onClose}
    >
      <Form.Item name="code" label={t('endorsements.adjustment')} rules={rules}>
        <Select options={filed.map(({ code, name }) => ({ value: code, label: name[language] }))} />
      </Form.Item>
      <Form.Item
        name="ratePpm"
        label={t('endorsements.rate')}
        rules={rules}
        extra={
          <>
            {rule && (
              <>
                <span className="tabular">
                  {formatPpm(rule.minPpm)} ~ {formatPpm(rule.maxPpm)}
                </span>
                {' · '}
              </>
            )}
            {t('endorsements.rateHint')}
          </>
        }
      >
        <PercentInput />
      </Form.Item>
    </ActionDialog>
  )
}
