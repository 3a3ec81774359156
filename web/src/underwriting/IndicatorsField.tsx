import { Form, Input } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Threshold } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { FormField } from '../../../server/business/reference/product/product.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { MeasureInput } from '../components/MeasureInput.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { requirementText } from '../object/requirement.ts'
import styles from './tableField.module.css'

interface IndicatorsFieldProps {
  readonly field: FormField
  readonly index: number
}

/** The indicators of the chosen catalogue entry: what the catalogue asks, the measured value, and what shows it. */
export function IndicatorsField({ field, index }: IndicatorsFieldProps) {
  const { t } = useTranslation()
  const marks = useMarks()
  const language = useLanguage()
  const form = Form.useFormInstance()
  const entryId = Form.useWatch(['items', index, 'catalogueEntryId'], form) as string | null | undefined
  const { data: entry } = useAnswer('/catalogue-entries/:id', entryId ? { id: entryId } : null)
  return (
    <fieldset className={`wide ${styles.field}`}>
      <legend className={field.required ? styles.required : undefined}>{field.label[language]}</legend>
      {field.help && <p className={styles.hint}>{field.help[language]}</p>}
      {!entryId && <p className="muted">{t('object.chooseEntry')}</p>}
      {entryId && entry?.thresholds.length === 0 && <p className="muted">{t('object.noIndicators')}</p>}
      {byCode(entry?.thresholds ?? []).map(([first, ...others]) => (
        <div key={first.code} className="form-grid">
          <Form.Item
            name={[index, 'measured', first.code, 'value']}
            label={first.name}
            required={field.required}
            extra={t('object.catalogueAsks', { text: [first, ...others].map(requirementText).join(marks.semicolon) })}
          >
            <MeasureInput unit={first.unit} />
          </Form.Item>
          <Form.Item
            name={[index, 'measured', first.code, 'evidence']}
            label={t('object.evidenceOf', { name: first.name })}
            extra={t('object.evidenceHint')}
          >
            <Input autoComplete="off" maxLength={200} />
          </Form.Item>
        </div>
      ))}
      {/* What is wrong with the indicators as a whole, such as a missing one, has its place here. */}
      <Form.List name={[index, 'indicators']}>
        {(_fields, _operations, { errors }) => (
          <div className={styles.errors}>
            <Form.ErrorList errors={errors} />
          </div>
        )}
      </Form.List>
    </fieldset>
  )
}

/** An indicator may have a lower and an upper threshold; it is measured once. */
function byCode(thresholds: readonly Threshold[]): [Threshold, ...Threshold[]][] {
  const groups = new Map<string, [Threshold, ...Threshold[]]>()
  for (const threshold of thresholds) {
    const group = groups.get(threshold.code)
    if (group) group.push(threshold)
    else groups.set(threshold.code, [threshold])
  }
  return [...groups.values()]
}
