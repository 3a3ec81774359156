import { definitionStore } from '../../../../../models/definitions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideDefinition } from '../domain/decisions.ts'
import type { DefinitionRef } from '../domain/definition.ts'
import type { StoredDefinition } from './definitions.ts'

/** Gives up a draft; it stays readable and nothing more happens to it. */
export async function discardDefinition(work: UnitOfWork, { definitionNo }: DefinitionRef): Promise<StoredDefinition> {
  const draft = await work.loadForChange(definitionStore, definitionNo)
  const state = valueOrThrow(decideDefinition(draft, 'discard', work.actor))
  return work.change(definitionStore, draft, { state }, { type: 'definition.discarded' })
}
