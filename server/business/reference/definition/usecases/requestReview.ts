import { definitionStore } from '../../../../../models/definitions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { decideDefinition } from '../domain/decisions.ts'
import type { DefinitionRef } from '../domain/definition.ts'
import { actOf } from './act.ts'
import type { StoredDefinition } from './definitions.ts'
import { requireSound } from './findings.ts'

/** Gives a sound draft to a second person. */
export async function requestReview(work: UnitOfWork, { definitionNo }: DefinitionRef): Promise<StoredDefinition> {
  const draft = await work.loadForChange(definitionStore, definitionNo)
  const state = valueOrThrow(decideDefinition(draft, 'requestReview', work.actor))
  await requireSound(work, draft)
  return work.change(
    definitionStore,
    draft,
    { state, reviewRequest: actOf(work), returned: null },
    { type: 'definition.reviewRequested' },
  )
}
