import { definitionStore } from '../../../../../models/definitions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import { decideDefinition } from '../domain/decisions.ts'
import { actOf } from './act.ts'
import type { StoredDefinition } from './definitions.ts'

export interface ReturnInput extends NumberInput {
  readonly body: { readonly reason: string }
}

/** The reviewer gives a draft back to be mended. */
export async function returnDefinition(
  work: UnitOfWork,
  { params, body: { reason } }: ReturnInput,
): Promise<StoredDefinition> {
  const definition = await work.loadForChange(definitionStore, params.number)
  const state = valueOrThrow(decideDefinition(definition, 'return', work.actor))
  return work.change(
    definitionStore,
    definition,
    { state, returned: { ...actOf(work), reason } },
    { type: 'definition.returned', reason },
  )
}
