import { definitionStore } from '../../../../../models/definitions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideDefinition } from '../domain/decisions.ts'
import type { DefinitionRef } from '../domain/definition.ts'
import { actOf } from './act.ts'
import type { StoredDefinition } from './definitions.ts'

export interface ReturnDefinition extends DefinitionRef {
  readonly reason: string
}

/** The reviewer gives a draft back to be mended. */
export async function returnDefinition(
  work: UnitOfWork,
  { definitionNo, reason }: ReturnDefinition,
): Promise<StoredDefinition> {
  const definition = await work.loadForChange(definitionStore, definitionNo)
  const state = valueOrThrow(decideDefinition(definition, 'return', work.actor))
  return work.change(
    definitionStore,
    definition,
    { state, returned: { ...actOf(work), reason } },
    { type: 'definition.returned', reason },
  )
}
