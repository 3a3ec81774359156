import { editsBetween, type Json, type Path } from '../../../../kernel/patch.ts'
import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { AuditRefusalCode } from '../audit.refusals.ts'

/** One place of a document that became another: absent before means added, absent after removed. */
export interface StateChange {
  readonly path: Path
  readonly before?: Json
  readonly after?: Json
}

/** The state after an event, unless events of that time do not carry what they changed. */
export const decideTold = (state: Json | null, event: string): Decision<Json, AuditRefusalCode> =>
  state === null ? refused({ code: 'audit.state-not-told', value: event }) : accepted(state)

/** What differs between two states of a document, place by place; elements of a list that came or went one by one. */
export const changesBetween = (before: Json, after: Json): readonly StateChange[] =>
  editsBetween(before, after).flatMap((edit): StateChange[] => {
    if ('set' in edit) {
      const was = valueAt(before, edit.set)
      return [{ path: edit.set, ...(was !== undefined && { before: was }), after: edit.to }]
    }
    if ('unset' in edit) return [{ path: edit.unset, before: valueAt(before, edit.unset) ?? null }]
    const { splice, at, remove, insert } = edit
    const list = valueAt(before, splice)
    const removed = Array.isArray(list) ? list.slice(at, at + remove) : []
    return [
      ...removed.map((element: Json, place) => ({ path: [...splice, at + place], before: element })),
      ...insert.map((element, place) => ({ path: [...splice, at + place], after: element })),
    ]
  })

function valueAt(state: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (typeof value !== 'object' || value === null) return undefined
    return Array.isArray(value) ? value[Number(step)] : (value as Readonly<Record<string, Json>>)[step]
  }, state)
}
