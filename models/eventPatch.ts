import { type Edit, editsBetween, type Json, withEdits } from '../server/kernel/patch.ts'
import type { StoredEvent } from './events.ts'

/** What changed: the whole state of a document that no event has told yet, else the edits of the one before. */
type Patch = { readonly whole: Json } | { readonly edits: readonly Edit[] }

/** A state as an event tells it. */
export interface ToldState {
  readonly content: Json
  /** The one spelling of the content. */
  readonly text: string
}

/** The patch from one state to the next, as an event carries it: the edits, or the whole where that says it shorter. */
export function patchText(before: ToldState | null, after: ToldState): string {
  const whole = `{"whole":${after.text}}`
  if (before === null) return whole
  const edits = JSON.stringify({ edits: editsBetween(before.content, after.content) } satisfies Patch)
  return edits.length < whole.length ? edits : whole
}

/**
 * The state after an event, given the one before it; null while no event of the stream has told the whole. Throws where
 * the patch is none or does not fit.
 */
export function stateAfter(before: Json | null, { patch }: Pick<StoredEvent, 'patch'>): Json | null {
  if (patch === undefined) return null
  const change = JSON.parse(patch) as Patch
  if ('whole' in change) return change.whole
  return before === null ? null : withEdits(before, change.edits)
}
