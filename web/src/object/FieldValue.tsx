import { useTranslation } from 'react-i18next'
import type { FormField } from '../../../server/business/reference/product/product.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { CivilDateText } from '../components/CivilDateText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { formatCount, formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'

interface FieldValueProps {
  readonly field: FormField
  readonly value: unknown
}

/** What was filled in, as the field's type is read: choices by their label, organisations by their name. */
export function FieldValue({ field, value }: FieldValueProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (value === undefined || value === null || value === '') return <span className="muted">—</span>
  switch (field.type) {
    case 'money':
      return <AmountText fen={Number(value)} />
    case 'share':
      return <span className="tabular">{formatPpm(Number(value))}</span>
    case 'integer':
      return <span className="tabular">{[formatCount(Number(value)), field.unit].filter(Boolean).join(' ')}</span>
    case 'date':
      return <CivilDateText date={String(value)} />
    case 'boolean':
      return value === true ? t('form.yes') : t('form.no')
    case 'choice':
      return field.choices.find((choice) => choice.value === value)?.label[language] ?? String(value)
    case 'organisation':
      return <OrganisationName id={String(value)} />
    case 'indicators':
    case 'table':
      return t('object.rowCount', { n: Array.isArray(value) ? value.length : 0 })
    case 'catalogueEntry':
    case 'catalogueEdition':
      return <span className="tabular">{String(value)}</span>
    case 'text':
      return String(value)
  }
}
