import { useDeferredValue, useState } from 'react'
import type { GrantDecision } from '../../../config/shared/decisions.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { SearchSelect } from '../components/SearchSelect.tsx'

interface CandidateSelectProps {
  /** Nobody is to choose from before it is known. */
  readonly decision: GrantDecision | undefined
  /** Given by the form. */
  readonly id?: string
  readonly value?: string | null
  readonly onChange?: (userId: string) => void
}

/** Chooses somebody who decides so by any part of the name or login: what is typed is asked of the server. */
export function CandidateSelect({ decision, ...select }: CandidateSelectProps) {
  const [typed, setTyped] = useState('')
  const q = useDeferredValue(typed.trim())
  const { data, isFetching } = useKeptAnswer('/authority-candidates', decision ? { decision, q } : null)
  const people = decision && data ? data.items : []
  return (
    <SearchSelect
      {...select}
      options={people.map(({ id, name, login }) => ({ value: id, label: `${name} · ${login}` }))}
      busy={isFetching}
      found={data?.found}
      more={data?.more ?? false}
      onType={setTyped}
    />
  )
}
