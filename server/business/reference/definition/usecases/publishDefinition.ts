import { definitionStore } from '../../../../../models/definitions.ts'
import { isDuplicateKey } from '../../../../../models/duplicateKey.ts'
import { contentHash } from '../../../../kernel/canonical.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { refused, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideDefinition, decidePublication, type PublicationEffect } from '../domain/decisions.ts'
import type { DefinitionRef } from '../domain/definition.ts'
import { actOf } from './act.ts'
import type { StoredDefinition } from './definitions.ts'
import { requireSound } from './findings.ts'
import { findSiblings } from './siblings.ts'

export interface PublishDefinition extends DefinitionRef {
  readonly from: CivilDate
  readonly opinion?: string
}

/**
 * A second person puts a version into force from a day: its content is fixed and hashed, and the version that applied
 * until then ends the day before, all or nothing. Two publications of one code at the same time: one of them is told.
 */
export async function publishDefinition(
  work: UnitOfWork,
  { definitionNo, from, opinion }: PublishDefinition,
): Promise<StoredDefinition> {
  const definition = await work.loadForChange(definitionStore, definitionNo)
  const state = valueOrThrow(decideDefinition(definition, 'publish', work.actor))
  await requireSound(work, definition)
  const siblings = await findSiblings(work, definition)
  const effect = valueOrThrow(decidePublication(siblings.flatMap(siblingOf), from, work.businessDate))
  if (effect.ends) await supersede(work, definition, effect)
  const hash = contentHash(definition.content)
  try {
    return await work.change(
      definitionStore,
      definition,
      { state, effective: effect.effective, contentHash: hash, publication: actOf(work) },
      {
        type: 'definition.published',
        reason: opinion ?? null,
        payload: { from, contentHash: hash, ends: effect.ends?.number ?? null },
      },
    )
  } catch (error) {
    if (isDuplicateKey(error)) valueOrThrow(refused({ code: 'definition.published-meanwhile', value: definition.code }))
    throw error
  }
}

/** A published version as the decision sees it. */
export const siblingOf = ({ _id: number, effective }: StoredDefinition) => (effective ? [{ number, effective }] : [])

async function supersede(
  work: UnitOfWork,
  by: StoredDefinition,
  { ends, effective: { from } }: PublicationEffect,
): Promise<void> {
  if (!ends) return
  const earlier = await definitionStore.model
    .findById(ends.number, null, { session: work.session })
    .lean<StoredDefinition>()
  if (!earlier?.effective) throw new Error(`${ends.number} was published and is gone`)
  const state = valueOrThrow(decideDefinition(earlier, 'supersede', work.actor))
  await work.change(
    definitionStore,
    earlier,
    { state, effective: { from: earlier.effective.from, to: from } },
    { type: 'definition.superseded', payload: { by: by._id, to: from } },
  )
}
