import { useState } from 'react'
import type {
  ConflictView,
  EndorsementPreviewView,
} from '../../../server/business/servicing/endorsement/endorsement.contract.ts'
import { ask } from '../api/client.ts'
import type { ChangeBody, Resolution } from './change.ts'

interface Previewed {
  readonly outcome: EndorsementPreviewView | null
  readonly error: unknown
  /** All that were met with these actions on this day, decided or not. */
  readonly conflicts: readonly ConflictView[]
  readonly resolutions: readonly Resolution[]
}

const NOTHING: Previewed = { outcome: null, error: null, conflicts: [], resolutions: [] }

/** What a change would come to, as the server says; forgotten as soon as something of it is typed anew. */
export function useChangePreview(number: string) {
  const [previewed, setPreviewed] = useState<Previewed>(NOTHING)

  /** Whether the server could work it out. */
  const preview = async (body: ChangeBody, resolutions: readonly Resolution[]): Promise<unknown> => {
    try {
      const outcome = await ask('/policies/:number/endorsement-preview', { number, body: { ...body, resolutions } })
      const conflicts = together(previewed.conflicts, outcome.conflicts)
      setPreviewed({ outcome, error: null, conflicts, resolutions })
      return null
    } catch (error) {
      setPreviewed({ ...previewed, outcome: null, error, resolutions })
      return error
    }
  }

  return { ...previewed, preview, forget: () => setPreviewed(NOTHING) }
}

/** What was decided is no conflict to the server any more; it stays to be chosen otherwise. */
const together = (known: readonly ConflictView[], found: readonly ConflictView[]): readonly ConflictView[] => [
  ...new Map([...known, ...found].map((each) => [`${each.endorsementNo} ${each.action}`, each])).values(),
]

/** The choices with one more, or another one, about an endorsement's action. */
export const withChoice = (resolutions: readonly Resolution[], choice: Resolution): readonly Resolution[] => [
  ...resolutions.filter(
    ({ endorsementNo, action }) => endorsementNo !== choice.endorsementNo || action !== choice.action,
  ),
  choice,
]
