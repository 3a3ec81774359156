import { Input, Select } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { CivilDateInput } from './CivilDateInput.tsx'
import styles from './list.module.css'

export interface Filter {
  /** The server's name of the filter. */
  readonly name: string
  readonly label: string
  readonly kind: 'text' | 'select' | 'date'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

interface FilterBarProps {
  readonly filters: readonly Filter[]
  readonly values: Readonly<Record<string, string | undefined>>
  readonly onChange: (name: string, value: string | undefined) => void
}

/** Labelled filters; text applies on Enter or when left, the others at once. */
export function FilterBar({ filters, values, onChange }: FilterBarProps) {
  return (
    <search className={styles.filters}>
      {filters.map((filter) => (
        <FilterField
          key={filter.name}
          filter={filter}
          value={values[filter.name] ?? ''}
          onChange={(value) => onChange(filter.name, value)}
        />
      ))}
    </search>
  )
}

interface FilterFieldProps {
  readonly filter: Filter
  readonly value: string
  readonly onChange: (value: string | undefined) => void
}

function FilterField({ filter, value, onChange }: FilterFieldProps) {
  const { t } = useTranslation()
  const id = useId()
  return (
    <div className={styles.filter}>
      <label htmlFor={id}>{filter.label}</label>
      {filter.kind === 'select' && (
        <Select
          id={id}
          allowClear
          placeholder={t('list.any')}
          value={value || undefined}
          onChange={(next?: string) => onChange(next)}
          options={[...(filter.options ?? [])]}
          popupMatchSelectWidth={false}
        />
      )}
      {filter.kind === 'date' && (
        <CivilDateInput id={id} value={value || null} onChange={(next) => onChange(next ?? undefined)} />
      )}
      {filter.kind === 'text' && (
        <Input
          key={value}
          id={id}
          allowClear
          defaultValue={value}
          onPressEnter={(event) => onChange(event.currentTarget.value.trim() || undefined)}
          onBlur={(event) => event.target.value.trim() !== value && onChange(event.target.value.trim() || undefined)}
          onClear={() => onChange(undefined)}
        />
      )}
    </div>
  )
}
