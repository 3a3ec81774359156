import { Input } from 'antd'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TariffTable } from '../../../server/business/reference/product/product.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './product.module.css'
import { dimensionText, type KeyNames, keyText, valueText } from './tariffText.ts'

interface TariffTableSectionProps {
  readonly code: string
  readonly table: TariffTable
  readonly names: KeyNames
}

interface ShownRow {
  readonly key: string
  readonly keys: readonly string[]
  readonly value: string
}

const SHOWN = 100

/** One table of a filing, whatever it is entered with: a column for each dimension, then the value. */
export function TariffTableSection({ code, table, names }: TariffTableSectionProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [typed, setTyped] = useState('')
  const wanted = useDeferredValue(typed.trim().toLowerCase())
  const rows = shownRows(table, names, t('products.unknownFact'))
  const found = wanted === '' ? rows : rows.filter(({ keys }) => keys.some((key) => key.toLowerCase().includes(wanted)))
  const columns: Column<ShownRow>[] = [
    ...table.dimensions.map((dimension, place) => ({
      key: dimension.fact,
      title: dimensionText(dimension, language, t),
      render: ({ keys }: ShownRow) => keys[place] ?? '—',
    })),
    { key: 'value', title: t(`products.valueKinds.${table.valueKind}`), align: 'right', render: ({ value }) => value },
  ]
  const name = table.name[language]
  return (
    <div id={`table-${code}`} className={styles.anchor}>
      <Section
        title={name}
        flush
        extra={
          <small className="muted">
            <ReferenceText text={table.reference} />
          </small>
        }
      >
        {rows.length > SHOWN && (
          <div className={styles.filter}>
            <Input
              allowClear
              aria-label={t('products.filterRows', { table: name })}
              placeholder={t('products.filterHint')}
              value={typed}
              onChange={(event) => setTyped(event.target.value)}
            />
            <span className="muted">
              {t('products.rowsShown', { shown: Math.min(found.length, SHOWN), found: found.length })}
            </span>
          </div>
        )}
        <DataTable
          caption={name}
          columns={columns}
          rows={found.slice(0, SHOWN)}
          rowKey={({ key }) => key}
          empty={<p className={styles.filter}>{t('list.noMatch')}</p>}
        />
      </Section>
    </div>
  )
}

/** The rows in the words of people; last, what holds where a fact is not known. */
function shownRows(
  { dimensions, rows, valueKind, missing }: TariffTable,
  names: KeyNames,
  unknown: string,
): ShownRow[] {
  const shown = rows.map(({ keys, value }, index) => ({
    key: String(index),
    keys: dimensions.map((dimension, place) => keyText(dimension, keys[place] ?? '', names)),
    value: valueText(valueKind, value),
  }))
  if (missing === undefined) return shown
  return [...shown, { key: 'missing', keys: dimensions.map(() => unknown), value: valueText(valueKind, missing) }]
}
