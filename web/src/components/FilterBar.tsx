import { Button, Input, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { OrganisationKind } from '../../../server/business/party/identity/identity.contract.ts'
import { AmountInput } from './AmountInput.tsx'
import { CivilDateInput } from './CivilDateInput.tsx'
import styles from './list.module.css'
import { OrganisationSelect } from './OrganisationSelect.tsx'

export interface Filter<Name extends string = string> {
  /** The server's name of the filter. */
  readonly name: Name
  readonly label: string
  readonly kind: 'text' | 'select' | 'date' | 'amount' | 'organisation'
  readonly options?: readonly { readonly value: string; readonly label: string }[]
  /** Which organisations there are to choose from. */
  readonly organisationKind?: OrganisationKind
  /** The order it goes with: the server takes it in no other. */
  readonly order?: string
  /** Rarely wanted: shown when it is asked for, or says something. */
  readonly further?: true
}

/** From one value to another of what a list is ordered by. */
export const rangeFilters = <Name extends string>(
  name: Name,
  kind: 'date' | 'amount',
  labels: { readonly from: string; readonly to: string },
): Filter<`${Name}From` | `${Name}To`>[] => [
  { name: `${name}From`, label: labels.from, kind, order: name, further: true },
  { name: `${name}To`, label: labels.to, kind, order: name, further: true },
]

interface FilterBarProps {
  readonly filters: readonly Filter[]
  readonly values: Readonly<Record<string, string | undefined>>
  readonly onChange: (name: string, value: string | undefined) => void
}

/** Labelled filters; text applies on Enter or when left, the others at once. */
export function FilterBar({ filters, values, onChange }: FilterBarProps) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const shown = filters.filter(({ name, further }) => all || !further || values[name])
  return (
    <search className={styles.filters}>
      {shown.map((filter) => (
        <FilterField
          key={filter.name}
          filter={filter}
          value={values[filter.name] ?? ''}
          onChange={(value) => onChange(filter.name, value)}
        />
      ))}
      {filters.some(({ further }) => further) && (
        <Button type="link" aria-expanded={all} onClick={() => setAll(!all)}>
          {t(all ? 'list.fewer' : 'list.more')}
        </Button>
      )}
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
      {filter.kind === 'organisation' && (
        <OrganisationSelect
          id={id}
          allowClear
          inactive
          {...(filter.organisationKind && { kind: filter.organisationKind })}
          placeholder={t('list.any')}
          value={value || null}
          onChange={onChange}
          popupMatchSelectWidth={false}
        />
      )}
      {filter.kind === 'date' && (
        <CivilDateInput id={id} value={value || null} onChange={(next) => onChange(next ?? undefined)} />
      )}
      {filter.kind === 'amount' && <AmountFilter key={value} id={id} value={value} onChange={onChange} />}
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

interface AmountFilterProps {
  readonly id: string
  readonly value: string
  readonly onChange: (value: string | undefined) => void
}

/** Taken when the person has finished typing. */
function AmountFilter({ id, value, onChange }: AmountFilterProps) {
  const [fen, setFen] = useState(value === '' ? null : Number(value))
  const leave = () => {
    const typed = fen === null || Number.isNaN(fen) ? '' : String(fen)
    if (typed !== value) onChange(typed || undefined)
  }
  return <AmountInput id={id} value={fen} onChange={setFen} onLeave={leave} />
}
