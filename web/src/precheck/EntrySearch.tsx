import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type {
  PreCheckEntryView,
  PreCheckProductView,
} from '../../../server/business/desk/precheck/precheck.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'

interface EntrySearchProps {
  readonly scheme: PreCheckProductView['scheme']
  readonly onEntry: (entry: PreCheckEntryView | null) => void
  /** Given by the form. */
  readonly id?: string
  readonly value?: string
  readonly onChange?: (id: string) => void
}

/** Finds a catalogue entry by any part of its code or name. */
export function EntrySearch({ scheme, onEntry, id, value, onChange }: EntrySearchProps) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data, isFetching } = useKeptAnswer('/pre-check/entries', { scheme, q })
  const entries = data?.items ?? []
  return (
    <Select
      id={id}
      value={value}
      showSearch={{ filterOption: false, onSearch: setTyped }}
      loading={isFetching}
      options={entries.map((entry) => ({ value: entry.id, label: `${entry.code} ${entry.name} · ${entry.edition}` }))}
      onChange={(chosen: string) => {
        onChange?.(chosen)
        onEntry(entries.find((entry) => entry.id === chosen) ?? null)
      }}
    />
  )
}
