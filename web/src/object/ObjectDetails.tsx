import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TechnicalIndicator } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import type { FormField, ProductView } from '../../../server/business/reference/product/product.contract.ts'
import { Facts } from '../components/Facts.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { FieldValue } from './FieldValue.tsx'
import { isTable, readField, readRows, type ShownObject } from './fields.ts'
import { IndicatorsTable } from './IndicatorsTable.tsx'
import styles from './object.module.css'
import { RowsTable } from './RowsTable.tsx'

interface ObjectDetailsProps {
  readonly item: ShownObject
  readonly product: ProductView
}

/** One insured object, opened on demand: every field of the form, its tables and its measured indicators. */
export function ObjectDetails({ item, product }: ObjectDetailsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [open, setOpen] = useState(false)
  const object = product.objectName[language]
  const name = readField(item, 'name')
  return (
    <details className={styles.details} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {t('object.numbered', { object, n: item.itemNo })}
        {typeof name === 'string' && name !== '' && ` · ${name}`}
        <span className="muted"> {t('object.all')}</span>
      </summary>
      {open && <Content item={item} product={product} />}
    </details>
  )
}

function Content({ item, product }: ObjectDetailsProps) {
  const language = useLanguage()
  const plain = product.itemForm.filter((field) => !isTable(field) && field.type !== 'indicators')
  const indicators = (readField(item, 'indicators') ?? []) as readonly TechnicalIndicator[]
  return (
    <div className={styles.content}>
      <Facts facts={plain.map((field) => factOf(field, item, language))} />
      {indicators.length > 0 && (
        <IndicatorsTable indicators={indicators} entryId={readField(item, 'catalogueEntryId') as string | null} />
      )}
      {product.itemForm.filter(isTable).map((field) => (
        <section key={field.name} className={styles.rows}>
          <h3>{field.label[language]}</h3>
          <RowsTable field={field} rows={readRows(item, field)} />
        </section>
      ))}
    </div>
  )
}

const factOf = (field: FormField, item: ShownObject, language: 'zh' | 'en') => ({
  label: field.label[language],
  value: <FieldValue field={field} value={readField(item, field.name)} />,
})
