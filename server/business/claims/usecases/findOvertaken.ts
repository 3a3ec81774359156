import { claimStore } from '../../../../models/claims.ts'
import { policyClaimsStore } from '../../../../models/policyClaims.ts'
import type { Stored } from '../../../../models/store.ts'
import { type Reader, sideBySide } from '../../../platform/database/reader.ts'
import { asAssessed, type Overtaken, overtakenBy } from '../domain/asAssessed.ts'
import type { Claim } from '../domain/claim.ts'
import type { PolicyClaims } from '../domain/limits.ts'
import { findLoss } from './insuredTerms.ts'
import { occurrenceNow } from './occurrenceNow.ts'

/** So many of the most pressing that wait for approval are looked at, so that a queue stays quick however many wait. */
const LOOKED_AT = 100

/** So many are judged at once, each by a handful of reads. */
const AT_ONCE = 8

/** Numbers of assessed claims of the own company that would not be approved as they are, by what overtook the assessment. */
export type OvertakenClaims = Readonly<Record<Overtaken, readonly string[]>>

/**
 * Looks for assessments that the approval of another claim of the policy, or the other day of an occurrence, has overtaken.
 * Nothing in the claim says so; each is judged by all that its approval would be judged by. Without another claim that
 * uses the policy's limits only terms can overtake it, of which the claim itself is told.
 */
export async function findOvertaken(reader: Reader): Promise<OvertakenClaims> {
  const start = sideBySide(reader, AT_ONCE)
  const judged = await Promise.all(
    (await findCandidates(reader)).map((claim) =>
      start(async () => {
        const occurrence = occurrenceNow(await findLoss(reader, claim), claim)
        return { claimNo: claim._id, overtaken: overtakenBy(asAssessed(claim, occurrence)) }
      }),
    ),
  )
  const those = (by: Overtaken) => judged.filter(({ overtaken }) => overtaken === by).map(({ claimNo }) => claimNo)
  return { byOccurrence: those('byOccurrence'), byLimits: those('byLimits'), byTerms: those('byTerms') }
}

/** Those that wait for approval while another claim uses the limits of their policy. */
async function findCandidates({ actor, session }: Reader): Promise<readonly (Claim & Stored)[]> {
  const options = { session: session ?? null }
  const waiting = await claimStore.model
    .find({ 'parties.insurerIds.0': actor.organisationId, 'marks.step': 'approval' } as object, null, options)
    .sort({ 'marks.dueOn': 1, _id: 1 })
    .limit(LOOKED_AT)
    .lean<(Claim & Stored)[]>()
  if (waiting.length === 0) return []
  const policyNos = [...new Set(waiting.map(({ policyNo }) => policyNo))]
  const used = await policyClaimsStore.model
    .find({ _id: { $in: policyNos } } as object, { 'uses.claimNo': 1 }, options)
    .lean<(Stored & { readonly uses: readonly Pick<PolicyClaims['uses'][number], 'claimNo'>[] })[]>()
  const users = new Map(used.map(({ _id, uses }) => [_id, uses.map(({ claimNo }) => claimNo)]))
  return waiting.filter(({ _id, policyNo }) => users.get(policyNo)?.some((claimNo) => claimNo !== _id))
}
