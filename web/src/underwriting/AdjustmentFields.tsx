import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import type { TariffView } from '../../../server/business/reference/product/product.contract.ts'
import { PercentInput } from '../components/PercentInput.tsx'
import { formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import styles from './underwriting.module.css'

/** Loadings and discounts within what the tariff is filed for; in a form, under `adjustments`. */
export function AdjustmentFields({ tariff }: { readonly tariff: TariffView | undefined }) {
  const { t } = useTranslation()
  const marks = useMarks()
  const language = useLanguage()
  const required = [{ required: true, message: t('form.required') }]
  const options = (tariff?.adjustments?.rules ?? []).map(({ code, name, minPpm, maxPpm }) => ({
    value: code,
    label: `${name[language]}${marks.open}${formatPpm(minPpm)} ~ ${formatPpm(maxPpm)}${marks.close}`,
  }))
  if (tariff && options.length === 0) return <p className="muted">{t('uw.noAdjustments')}</p>
  return (
    <Form.List name="adjustments">
      {(fields, { add, remove }) => (
        <div className="stack">
          {fields.map(({ key, name }) => (
            <div key={key} className={styles.line}>
              <Form.Item name={[name, 'code']} label={t('uw.adjustmentCode')} rules={required}>
                <Select options={options} />
              </Form.Item>
              <Form.Item name={[name, 'ratePpm']} label={t('uw.adjustmentRate')} rules={required}>
                <PercentInput />
              </Form.Item>
              <Form.Item name={[name, 'reason']} label={t('uw.adjustmentReason')} rules={required}>
                <Input maxLength={500} />
              </Form.Item>
              <Button onClick={() => remove(name)} aria-label={t('uw.removeLine', { n: name + 1 })}>
                {t('action.remove')}
              </Button>
            </div>
          ))}
          <div>
            <Button onClick={() => add({})}>{t('uw.addAdjustment')}</Button>
          </div>
        </div>
      )}
    </Form.List>
  )
}
