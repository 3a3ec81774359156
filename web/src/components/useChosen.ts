import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Selection } from './DataTable.tsx'

interface Chosen<T> {
  /** What the list shows; what was chosen elsewhere is chosen no more. */
  readonly among: string
  readonly rows: ReadonlyMap<string, T>
}

/** The rows of a list that somebody chose, on whichever page they are. */
export function useChosen<T>(idOf: (row: T) => string, among: string) {
  const { t } = useTranslation()
  const [chosen, setChosen] = useState<Chosen<T>>({ among, rows: new Map() })
  const rows = useMemo(() => (chosen.among === among ? chosen.rows : new Map<string, T>()), [chosen, among])
  const selection: Selection<T> = {
    isChosen: (row) => rows.has(idOf(row)),
    choose: (changed, isChosen) => {
      const next = new Map(rows)
      for (const row of changed) {
        if (isChosen) next.set(idOf(row), row)
        else next.delete(idOf(row))
      }
      setChosen({ among, rows: next })
    },
    label: (row) => t('bulk.choose', { id: idOf(row) }),
  }
  return {
    rows: [...rows.values()],
    selection,
    /** Leaves these alone chosen. */
    keep: (ids: readonly string[]) => setChosen({ among, rows: new Map([...rows].filter(([id]) => ids.includes(id))) }),
  }
}
