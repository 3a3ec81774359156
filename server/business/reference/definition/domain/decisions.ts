import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { accepted, type Decision, type Refusal, refused } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { Actor } from '../../../../platform/acting/domain/actor.ts'
import type { EffectiveDates } from '../../product/domain/product.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'
import type { Definition } from './definition.ts'
import { type DefinitionEvent, type DefinitionFacts, type DefinitionState, definitionTransitions } from './lifecycle.ts'

/** The facts of the lifecycle for one person. */
export const definitionFacts = (
  { editors, reviewRequest }: Pick<Definition, 'editors' | 'reviewRequest'>,
  actor: Pick<Actor, 'userId'>,
): DefinitionFacts => ({
  actorId: actor.userId,
  involvedIds: [...editors.map(({ userId }) => userId), ...(reviewRequest ? [reviewRequest.userId] : [])],
})

/** The state an event of a person leads to. */
export const decideDefinition = (
  definition: Definition,
  event: DefinitionEvent,
  actor: Pick<Actor, 'userId'>,
): Decision<DefinitionState> =>
  decideTransition(definitionTransitions, definition.state, event, definitionFacts(definition, actor))

/** A version of the same code with its days. */
export interface Sibling {
  readonly number: string
  readonly effective: EffectiveDates
}

/** What publication does: the new version's days, and the version that ends the day before. */
export interface PublicationEffect {
  readonly effective: EffectiveDates
  readonly ends: Sibling | null
}

/**
 * The effect of publishing from a day. Nothing begins in the past, because what was quoted stays what it was; a version
 * begins after every other of its code, and the one that applies on its first day ends the day before.
 */
export function decidePublication(
  siblings: readonly Sibling[],
  from: CivilDate,
  businessDate: CivilDate,
): Decision<PublicationEffect, DefinitionRefusalCode> {
  const refusals: Refusal<DefinitionRefusalCode>[] = []
  if (from < businessDate)
    refusals.push({
      code: 'definition.begins-in-past',
      field: 'from',
      value: from,
      threshold: businessDate,
      unit: 'date',
    })
  const later = siblings.filter((sibling) => isSome(sibling.effective) && sibling.effective.from >= from)
  for (const { number, effective } of later)
    refusals.push({
      code: 'definition.later-version',
      field: 'from',
      value: from,
      threshold: effective.from,
      unit: 'date',
      reference: number,
    })
  if (refusals.length > 0) return refused(...refusals)
  const ends = siblings.find(({ effective }) => effective.from < from && (effective.to === null || from < effective.to))
  return accepted({ effective: { from, to: null }, ends: ends ?? null })
}

/** The days of a version that ends: `to` is the first day without it, neither past nor before it began. */
export function decideRetirement(
  { from }: EffectiveDates,
  to: CivilDate,
  businessDate: CivilDate,
): Decision<EffectiveDates, DefinitionRefusalCode> {
  const threshold = from > businessDate ? from : businessDate
  if (to < threshold)
    return refused({ code: 'definition.ends-in-past', field: 'to', value: to, threshold, unit: 'date' })
  return accepted({ from, to })
}

const isSome = ({ from, to }: EffectiveDates): boolean => to === null || from < to

/** Whether a definition is of the kind that is asked for; `field` is where it was named. */
export const decideKind = <D extends Pick<Definition, 'kind'>>(
  definition: D,
  threshold: Definition['kind'],
  field?: string,
): Decision<D, DefinitionRefusalCode> =>
  definition.kind === threshold
    ? accepted(definition)
    : refused({ code: 'definition.other-kind', ...(field && { field }), value: definition.kind, threshold })

/** What a new definition begins as: of its kind, if the one it is to begin as is there at all. */
export const decideSource = <D extends Pick<Definition, 'kind'>>(
  found: D | null,
  kind: Definition['kind'],
  value: string,
): Decision<D, DefinitionRefusalCode> =>
  found ? decideKind(found, kind, 'source') : refused({ code: 'definition.source-unknown', field: 'source', value })

/** The code a definition goes by, which its content must say. */
export const decideCode = (code: string | null): Decision<string, DefinitionRefusalCode> =>
  code === null ? refused({ code: 'definition.code-missing', field: 'code' }) : accepted(code)
