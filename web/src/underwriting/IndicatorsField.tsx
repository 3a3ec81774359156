import { Form, InputNumber } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CatalogueEntryView } from '../../../server/catalogue/catalogue.contract.ts'
import type { FormField } from '../../../server/product/product.contract.ts'
import { useResource } from '../api/hooks.ts'
import { useLanguage } from '../i18n/i18n.ts'

interface IndicatorsFieldProps {
  readonly field: FormField
  readonly index: number
}

/** One field per indicator of the chosen catalogue entry, each with what the catalogue asks. */
export function IndicatorsField({ field, index }: IndicatorsFieldProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const form = Form.useFormInstance()
  const entryId = Form.useWatch(['items', index, 'catalogueEntryId'], form) as string | null | undefined
  const { data: entry } = useResource<CatalogueEntryView>(
    entryId ? `/catalogue-entries/${encodeURIComponent(entryId)}` : null,
  )
  if (!entryId) {
    return (
      <Form.Item label={field.label[language]} required={field.required} className="wide">
        <span className="muted">{t('item.chooseEntry')}</span>
      </Form.Item>
    )
  }
  return entry?.thresholds.map(({ code, name, unit, operator, value }) => (
    <Form.Item
      key={code}
      name={[index, 'measured', code]}
      label={name}
      required={field.required}
      extra={t('item.threshold', { text: `${operator} ${value} ${unit}` })}
    >
      <InputNumber style={{ width: '100%' }} suffix={unit} controls={false} />
    </Form.Item>
  ))
}
