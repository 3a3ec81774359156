import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '../i18n/i18n.ts'
import { useCodedOptions, useHandbook } from './handbook.ts'
import styles from './underwriting.module.css'

/** Conditions and warranties, begun from the usual ones and worded freely; in a form, under `conditions`. */
export function ConditionFields() {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = Form.useFormInstance()
  const handbook = useHandbook()
  const options = useCodedOptions(handbook?.conditions)
  const required = [{ required: true, whitespace: true, message: t('form.required') }]
  const proposeText = (index: number, code: string) => {
    const usual = handbook?.conditions.find((condition) => condition.code === code)
    if (usual) form.setFieldValue(['conditions', index, 'text'], usual.text[language])
  }
  return (
    <Form.List name="conditions">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.line}>
              <Form.Item name={[name, 'code']} label={t('uw.conditionCode')} rules={required}>
                <Select options={options} onChange={(code: string) => proposeText(name, code)} />
              </Form.Item>
              <Form.Item name={[name, 'text']} label={t('uw.conditionText')} rules={required}>
                <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
              </Form.Item>
              <Button onClick={() => remove(name)} aria-label={t('uw.removeLine', { n: name + 1 })}>
                {t('action.remove')}
              </Button>
            </div>
          ))}
          <div>
            <Button onClick={() => add({})}>{t('uw.addCondition')}</Button>
          </div>
        </div>
      )}
    </Form.List>
  )
}
