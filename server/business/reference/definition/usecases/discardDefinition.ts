import { definitionStore } from '../../../../../models/definitions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import { decideDefinition } from '../domain/decisions.ts'
import type { StoredDefinition } from './definitions.ts'

/** Gives up a draft; it stays readable and nothing more happens to it. */
export async function discardDefinition(work: UnitOfWork, { params }: NumberInput): Promise<StoredDefinition> {
  const draft = await work.loadForChange(definitionStore, params.number)
  const state = valueOrThrow(decideDefinition(draft, 'discard', work.actor))
  return work.change(definitionStore, draft, { state }, { type: 'definition.discarded' })
}
