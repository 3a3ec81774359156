import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import styles from './identity.module.css'
import { isSomeOffice, type OfficeValues } from './officeValues.ts'

const PARTS = ['address', 'serviceLine', 'claimsLine'] as const

/** How an insurer is reached, as its documents print it: all of it or nothing; in a form, under `insurerOffice`. */
export function OfficeField() {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const office = Form.useWatch<OfficeValues | undefined>('insurerOffice', form)
  return (
    <fieldset className={`wide ${styles.controllers}`}>
      <legend>{t('organisations.office')}</legend>
      <p className="muted">{t('organisations.officeHint')}</p>
      {PARTS.map((part) => (
        <Form.Item
          key={part}
          name={['insurerOffice', part]}
          label={t(`organisations.${part}`)}
          rules={[{ required: isSomeOffice(office), whitespace: true, message: t('form.required') }]}
        >
          <Input
            maxLength={part === 'address' ? 200 : 40}
            {...(part === 'address' ? { lang: 'zh-CN' } : { inputMode: 'tel', className: 'tabular' })}
          />
        </Form.Item>
      ))}
    </fieldset>
  )
}
