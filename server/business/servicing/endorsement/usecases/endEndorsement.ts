import { endorsementStore } from '../../../../../models/endorsements.ts'
import type { Stored } from '../../../../../models/store.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Endorsement, EndorsementRef } from '../domain/endorsement.ts'
import { endorsementTransitions } from '../domain/lifecycle.ts'
import { endorsementFacts } from './endorsementFacts.ts'

export type EndEndorsement = EndorsementRef & { readonly reason: string }

const TYPES = { decline: 'endorsement.declined', withdraw: 'endorsement.withdrawn' } as const

async function end(
  work: UnitOfWork,
  event: keyof typeof TYPES,
  { endorsementNo, reason }: EndEndorsement,
): Promise<Endorsement & Stored> {
  const endorsement = await work.loadForChange(endorsementStore, endorsementNo)
  const { facts } = await endorsementFacts(work, endorsement, null)
  const state = valueOrThrow(decideTransition(endorsementTransitions, endorsement.state, event, facts))
  const { userId, name } = work.actor
  const ending = { userId, name, at: work.now, reason }
  return work.change(endorsementStore, endorsement, { state, ending }, { type: TYPES[event], reason })
}

/** The insurer that issued the policy declines a change, with the reason. */
export const declineEndorsement = (work: UnitOfWork, command: EndEndorsement) => end(work, 'decline', command)

/** The side that asked for a change takes it back, with the reason. */
export const withdrawEndorsement = (work: UnitOfWork, command: EndEndorsement) => end(work, 'withdraw', command)
