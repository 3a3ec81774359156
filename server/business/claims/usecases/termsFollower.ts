import { randomUUID } from 'node:crypto'
import { claimStore } from '../../../../models/claims.ts'
import type { StoredEvent } from '../../../../models/events.ts'
import type { Follower, Projection } from '../../../../models/follower.ts'
import { streamOf } from '../../../../models/store.ts'
import { termSegmentStore } from '../../../../models/termSegments.ts'
import type { Actor } from '../../../platform/acting/domain/actor.ts'
import { workWithin } from '../../../platform/database/unitOfWork.ts'
import { type TermSegment, termSegmentNo } from '../../contract/terms/domain/termSegment.ts'
import { type Claim, occurrenceOf } from '../domain/claim.ts'
import { type TermsTouch, tellClaims } from './tellClaims.ts'

const TERMS = streamOf(termSegmentStore, '')
const CLAIM = streamOf(claimStore, '')
/** Nobody has a claim under a policy before its first terms. */
const FIRST_TERMS = termSegmentNo('', 1)

/** What can move the day a claim goes by, or put it under terms that were agreed while it was written. */
const MOVES: ReadonlySet<string> = new Set([
  'claim.noticed',
  'claim.noticeRecorded',
  'claim.occurrenceAssigned',
  'claim.assessed',
  'claim.approved',
  'claim.reopened',
])

const ACTOR: Actor = {
  userId: 'follower',
  name: 'claimTerms',
  organisationId: 'platform',
  organisationKind: 'platform',
  roles: [],
  via: 'job:claimTerms',
}

/**
 * Tells claims where terms agreed later hold on the day of their loss, in their own streams. It keeps no rows beside: what
 * was said stands in the claim, so a rebuild finds everything said.
 */
export const termsFollower: Follower = {
  name: 'claimTerms',
  revision: 1,
  follows: (stream) => stream.startsWith(CLAIM) || (stream.startsWith(TERMS) && !stream.endsWith(FIRST_TERMS)),
  handle: async (events, projection) => {
    const touches = await touchesOf(events, projection)
    if (touches.length === 0) return
    const { session, now, businessDate, logger } = projection
    const context = { actor: ACTOR, now, businessDate, requestId: randomUUID(), logger }
    await workWithin(session, context, async (work) => {
      for (const touch of touches) await tellClaims(work, touch)
    })
  },
  clear: async () => {},
}

/** Which claims the events touch, policy by policy. */
async function touchesOf(events: readonly StoredEvent[], { session }: Projection): Promise<TermsTouch[]> {
  const touched = new Map<string, Set<string> | 'all'>()
  const moves = events.filter(({ type }) => MOVES.has(type))
  const claims = await findClaims(moves, session)
  for (const { stream, payload } of moves) {
    const claim = claims.get(stream.slice(CLAIM.length))
    if (!claim) continue
    const known = touched.get(claim.policyNo) ?? new Set()
    if (known === 'all') continue
    known.add(occurrenceOf(claim))
    // The occurrence it left is another without it.
    if (typeof payload.from === 'string') known.add(payload.from)
    touched.set(claim.policyNo, known)
  }
  for (const policyNo of await findPolicyNos(events, session)) touched.set(policyNo, 'all')
  return [...touched].map(([policyNo, some]) => ({ policyNo, occurrenceNos: some === 'all' ? some : [...some] }))
}

type Placed = Pick<Claim, 'policyNo' | 'occurrenceNo'> & { readonly _id: string }

async function findClaims(
  moves: readonly StoredEvent[],
  session: Projection['session'],
): Promise<ReadonlyMap<string, Placed>> {
  if (moves.length === 0) return new Map()
  const numbers = moves.map(({ stream }) => stream.slice(CLAIM.length))
  const claims = await claimStore.model
    .find({ _id: { $in: numbers } } as object, { policyNo: 1, occurrenceNo: 1 }, { session })
    .lean<Placed[]>()
  return new Map(claims.map((claim) => [claim._id, claim]))
}

/** The policies whose terms were agreed anew. */
async function findPolicyNos(
  events: readonly StoredEvent[],
  session: Projection['session'],
): Promise<readonly string[]> {
  const numbers = events
    .filter(({ stream }) => stream.startsWith(TERMS))
    .map(({ stream }) => stream.slice(TERMS.length))
  if (numbers.length === 0) return []
  const segments = await termSegmentStore.model
    .find({ _id: { $in: numbers } } as object, { policyNo: 1 }, { session })
    .lean<Pick<TermSegment, 'policyNo'>[]>()
  return segments.map(({ policyNo }) => policyNo)
}
