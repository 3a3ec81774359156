import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useDeferredValue, useState } from 'react'
import type { PreCheckEntryView } from '../../../server/business/desk/precheck/precheck.contract.ts'
import { get } from '../api/client.ts'
import { withQuery } from '../api/hooks.ts'

interface EntrySearchProps {
  readonly scheme: string
  readonly onEntry: (entry: PreCheckEntryView | null) => void
  /** Given by the form. */
  readonly id?: string
  readonly value?: string
  readonly onChange?: (id: string) => void
}

/** Finds a catalogue entry by the beginning of its code or name. */
export function EntrySearch({ scheme, onEntry, id, value, onChange }: EntrySearchProps) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data, isFetching } = useQuery({
    queryKey: ['pre-check-entries', scheme, q],
    queryFn: () =>
      get<{ readonly items: readonly PreCheckEntryView[] }>(withQuery('/pre-check/entries', { scheme, q })),
    placeholderData: (before) => before,
  })
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
