import { useState } from 'react'
import type { ChangeAction, PlannedAction } from './change.ts'

/** The actions of an endorsement that is put together, in the order in which they are applied. */
export function usePlannedActions() {
  const [planned, setPlanned] = useState<readonly PlannedAction[]>([])
  const [nextKey, setNextKey] = useState(1)
  const save = (key: number | null, action: ChangeAction) => {
    if (key !== null) return setPlanned(planned.map((each) => (each.key === key ? { key, action } : each)))
    setPlanned([...planned, { key: nextKey, action }])
    setNextKey(nextKey + 1)
  }
  const remove = (key: number) => setPlanned(planned.filter((each) => each.key !== key))
  return { planned, save, remove }
}
