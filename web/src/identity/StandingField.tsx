import { DeleteOutlined } from '@ant-design/icons'
import { Button, Form, Input, Select } from 'antd'
import { useTranslation } from 'react-i18next'
import { AmountInput } from '../components/AmountInput.tsx'
import { PercentInput } from '../components/PercentInput.tsx'
import { formatCapital } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'
import styles from './identity.module.css'
import type { StandingValues } from './standingValues.ts'

const YEARS_BACK = 20

/** An insurer's capital and its solvency year by year, from what it publishes; in a form, under `insurerStanding`. */
export function StandingField() {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = Form.useFormInstance()
  const standing = Form.useWatch<StandingValues | undefined>('insurerStanding', form)
  const lastYear = Number(useSession().businessDate.slice(0, 4)) - 1
  const capital = standing?.registeredCapitalFen
  const known = (standing?.solvency ?? []).map(({ year }) => year)
  const missing = Array.from({ length: YEARS_BACK }, (_, index) => lastYear - index).filter(
    (year) => !known.includes(year),
  )
  return (
    <fieldset className={`wide ${styles.controllers}`}>
      <legend>{t('organisations.standing')}</legend>
      <p className="muted">{t('organisations.standingHint')}</p>
      <Form.Item
        name={['insurerStanding', 'registeredCapitalFen']}
        label={t('organisations.capital')}
        rules={[{ required: known.length > 0, message: t('form.required') }]}
        extra={typeof capital === 'number' && formatCapital(capital, language)}
        className={styles.capital}
      >
        <AmountInput />
      </Form.Item>
      <h3 className={styles.ratiosTitle}>{t('organisations.solvency')}</h3>
      <Form.List name={['insurerStanding', 'solvency']}>
        {(fields, { add, remove }) => (
          <>
            <div className={styles.years}>
              {fields.map(({ key, name }) => (
                <div key={key} className={styles.year}>
                  <Form.Item name={[name, 'year']} hidden>
                    <Input />
                  </Form.Item>
                  <Form.Item
                    name={[name, 'ratioPpm']}
                    label={t('organisations.endOf', { year: known[name] ?? '' })}
                    rules={[{ required: true, message: t('form.required') }]}
                  >
                    <PercentInput />
                  </Form.Item>
                  <Button
                    icon={<DeleteOutlined aria-hidden />}
                    aria-label={t('organisations.removeYear', { year: known[name] ?? '' })}
                    onClick={() => remove(name)}
                  />
                </div>
              ))}
            </div>
            <Select<number>
              className={styles.addYear}
              aria-label={t('organisations.addYear')}
              placeholder={t('organisations.addYear')}
              value={null}
              options={missing.map((year) => ({ value: year, label: t('organisations.endOf', { year }) }))}
              onSelect={(year: number) => add({ year, ratioPpm: null }, known.filter((other) => other > year).length)}
            />
          </>
        )}
      </Form.List>
    </fieldset>
  )
}
