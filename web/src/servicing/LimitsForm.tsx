import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import { ActionDialog } from '../components/ActionDialog.tsx'
import { AmountInput } from '../components/AmountInput.tsx'
import type { ActionFormProps, ActionOf } from './change.ts'
import styles from './servicing.module.css'
import { useCoverName } from './words.ts'

type Values = Omit<ActionOf<'changeLimits'>, 'type'>

/** The limits of the whole and of each cover; begins with those of the day. */
export function LimitsForm({ basis, action, title, onSave, onClose }: ActionFormProps<'changeLimits'>) {
  const { t } = useTranslation()
  const nameOf = useCoverName(basis.product)
  const { totalLimitFen, covers } = action ?? basis.terms
  const rules = [{ required: true, message: t('form.required') }]
  return (
    <ActionDialog<Values>
      title={title}
      width={640}
      confirmLabel={t('endorsements.take')}
      initialValues={{
        totalLimitFen,
        covers: covers.map(({ code, limitFen, perOccurrenceLimitFen }) => ({ code, limitFen, perOccurrenceLimitFen })),
      }}
      run={async (values) => onSave({ type: 'changeLimits', ...values })}
      onClose={onClose}
    >
      <div className="form-grid">
        <Form.Item name="totalLimitFen" label={t('terms.totalLimit')} rules={rules}>
          <AmountInput />
        </Form.Item>
      </div>
      {covers.map(({ code }, index) => (
        <fieldset key={code} className={styles.group}>
          <legend>{nameOf(code)}</legend>
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
          </div>
        </fieldset>
      ))}
    </ActionDialog>
  )
}
