import { Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Column } from './DataTable.tsx'
import styles from './list.module.css'

interface SortFieldProps<T> {
  readonly columns: readonly Column<T>[]
  /** The order a list starts in, which no column need show. */
  readonly usual: string
  /** Current sort as the server spells it, `-createdAt`. */
  readonly sort: string
  readonly onSort: (sort: string) => void
}

/** The order of a list on a phone, where cards have no column headings to press. */
export function SortField<T>({ columns, usual, sort, onSort }: SortFieldProps<T>) {
  const { t } = useTranslation()
  const id = useId()
  const options = columns.flatMap(({ sort: name, title: column }) =>
    name === undefined
      ? []
      : [
          { value: `-${name}`, label: t('list.descending', { column }) },
          { value: name, label: t('list.ascending', { column }) },
        ],
  )
  if (options.length === 0) return null
  const isShown = options.some(({ value }) => value === usual)
  const usualOrder = isShown ? [] : [{ value: usual, label: t('list.usualOrder') }]
  return (
    <div className={`${styles.filter} ${styles.order}`}>
      <label htmlFor={id}>{t('list.order')}</label>
      <Select
        id={id}
        value={sort}
        onChange={(next: string) => onSort(next)}
        options={[...usualOrder, ...options]}
        popupMatchSelectWidth={false}
      />
    </div>
  )
}
