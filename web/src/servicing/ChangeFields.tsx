import { Checkbox, Form, Input, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { useSession } from '../session/session.ts'

const KINDS = ['change', 'correction'] as const

/** The day, the kind and the reason of a change; in a form. `rescinds`: it is about a loss, and needs no word that there is none. */
export function ChangeFields({ rescinds }: { readonly rescinds: boolean }) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const day = Form.useWatch('effectiveFrom') as string | null | undefined
  const required = [{ required: true, message: t('form.required') }]
  return (
    <>
      <div className="form-grid">
        <Form.Item name="effectiveFrom" label={t('endorsements.effectiveFrom')} rules={required}>
          <CivilDateInput />
        </Form.Item>
        <Form.Item name="kind" label={t('endorsements.kind')} rules={required}>
          <Radio.Group options={KINDS.map((value) => ({ value, label: t(`endorsements.kinds.${value}`) }))} />
        </Form.Item>
        <Form.Item
          name="reason"
          label={t('endorsements.reason')}
          className="wide"
          rules={[{ required: true, whitespace: true, message: t('form.required') }]}
        >
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
      </div>
      {day && day < businessDate && !rescinds && (
        <Form.Item name="noLossDeclared" valuePropName="checked" extra={t('endorsements.noLossHint')}>
          <Checkbox>{t('endorsements.noLossDeclared')}</Checkbox>
        </Form.Item>
      )}
    </>
  )
}
