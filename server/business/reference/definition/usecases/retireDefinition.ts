import { definitionStore } from '../../../../../models/definitions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideDefinition, decideRetirement } from '../domain/decisions.ts'
import type { DefinitionRef } from '../domain/definition.ts'
import type { StoredDefinition } from './definitions.ts'

export interface RetireDefinition extends DefinitionRef {
  readonly to: CivilDate
  readonly reason: string
}

/** Ends a published version on a day, which is the first it no longer applies on; its content stays as it is. */
export async function retireDefinition(
  work: UnitOfWork,
  { definitionNo, to, reason }: RetireDefinition,
): Promise<StoredDefinition> {
  const definition = await work.loadForChange(definitionStore, definitionNo)
  const state = valueOrThrow(decideDefinition(definition, 'retire', work.actor))
  if (!definition.effective) throw new Error(`${definitionNo} is published without a first day`)
  const effective = valueOrThrow(decideRetirement(definition.effective, to, work.businessDate))
  return work.change(
    definitionStore,
    definition,
    { state, effective },
    { type: 'definition.retired', reason, payload: { to } },
  )
}
