import type { CivilDate } from '../../../../kernel/civilDate.ts'
import {
  type DeclaredItem,
  determineItemEffect,
  type EditionEffect,
  type ItemEffect,
  worstEffect,
} from '../../../reference/catalogue/domain/editionEffect.ts'
import type { EntryFacts } from '../../../reference/catalogue/domain/entry.ts'
import type { SubmissionState } from './submission.ts'

/** An open submission a new edition concerns. */
export interface AffectedSubmission {
  readonly number: string
  readonly state: SubmissionState
  /** First day of cover; null in a draft that does not say yet. */
  readonly coverFrom: CivilDate | null
  /** Cover begins when the edition holds, or may still do so; otherwise the older edition goes on counting. */
  readonly applies: boolean
  readonly effect: EditionEffect
  readonly items: readonly ItemEffect[]
}

interface OpenSubmission {
  readonly _id: string
  readonly state: SubmissionState
  readonly period: { readonly from: CivilDate } | null
  readonly items: readonly DeclaredItem[]
}

type Successors = ReadonlyMap<string, { readonly earlier: EntryFacts; readonly later: EntryFacts | null }>

/** What a new edition means for a submission; null where it names no entry the edition could follow. */
export function determineAffected(
  { _id: number, state, period, items }: OpenSubmission,
  validFrom: CivilDate,
  successors: Successors,
): AffectedSubmission | null {
  const effects = items.flatMap((item, index) => {
    const { catalogueEntryId } = item
    const pair = catalogueEntryId === null ? undefined : successors.get(catalogueEntryId)
    return pair && catalogueEntryId !== null
      ? [determineItemEffect(index + 1, { ...item, catalogueEntryId }, pair)]
      : []
  })
  if (effects.length === 0) return null
  const coverFrom = period?.from ?? null
  const applies = coverFrom === null || coverFrom >= validFrom
  return { number, state, coverFrom, applies, effect: worstEffect(effects), items: effects }
}

export type AffectedCounts = Readonly<Record<EditionEffect | 'total' | 'before', number>>

/** How many by effect among those the edition applies to; `before` are those whose cover begins earlier. */
export function countAffected(affected: readonly AffectedSubmission[]): AffectedCounts {
  const applied = affected.filter(({ applies }) => applies)
  const count = (effect: EditionEffect) => applied.filter((each) => each.effect === effect).length
  return {
    total: affected.length,
    entryGone: count('entryGone'),
    unitChanged: count('unitChanged'),
    thresholdUnmet: count('thresholdUnmet'),
    fine: count('fine'),
    before: affected.length - applied.length,
  }
}
