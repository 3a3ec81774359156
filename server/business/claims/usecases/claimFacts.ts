import { holdsPermission, mayDo } from '../../../../config/permissions.ts'
import type { Stored } from '../../../../models/store.ts'
import { type Reader, sideBySide } from '../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../platform/database/unitOfWork.ts'
import { type TermsOn, termsOnRecord } from '../../contract/terms/usecases/terms.ts'
import type { GrantDecision } from '../../party/authority/domain/grant.ts'
import { findEarlierExercises, recordExercise } from '../../party/authority/usecases/exercises.ts'
import { findAuthorityFor } from '../../party/authority/usecases/grants.ts'
import { type Claim, type ClaimEvent, type ClaimState, issuingInsurerOf } from '../domain/claim.ts'
import { type ClaimAuthority, type ClaimDecision, exercisedClaim } from '../domain/claimAuthority.ts'
import { CLAIM_PERMISSIONS } from '../domain/claimMenu.ts'
import { authorityFor, type ClaimFacts } from '../domain/guards.ts'
import { findLoss } from './insuredTerms.ts'
import { occurrenceNow } from './occurrenceNow.ts'

/** A claim together with what decides which of its events this person may cause. */
export type SeenClaim = Claim & Stored & Pick<ClaimFacts, 'authority' | 'occurrence'>

/** The claim as seen by the acting person. */
export async function seenBy(reader: Reader, claim: Claim & Stored): Promise<SeenClaim> {
  const start = sideBySide(reader)
  const termsOn = termsOnRecord(reader, claim.policyNo)
  const findOccurrence = async () => occurrenceNow(await findLoss(reader, claim, { termsOn }), claim)
  const [authority, occurrence] = await Promise.all([
    start(() => authorityOver(reader, claim, termsOn)),
    asksForOccurrence(reader, claim) ? start(findOccurrence) : null,
  ])
  return { ...claim, authority, occurrence }
}

/** Whether the claim's menu for this person has acts that go by its occurrence. */
function asksForOccurrence({ actor }: Reader, claim: Claim): boolean {
  if (actor.organisationId !== issuingInsurerOf(claim)) return false
  const acts = BY_OCCURRENCE.get(claim.state) ?? []
  return acts.some((event) => mayDo(actor, CLAIM_PERMISSIONS[event]))
}

/** A map: the state of a newer version may be called as what every object inherits. */
const BY_OCCURRENCE: ReadonlyMap<ClaimState, readonly ClaimEvent[]> = new Map([
  ['registered', ['assess']],
  ['assessed', ['assess', 'approve']],
])

/** What the conditions of the claim's events look at, but for its occurrence: whose act goes by that has it read. */
export async function factsOf(reader: Reader, claim: Claim & Stored): Promise<ClaimFacts> {
  const { actor, businessDate } = reader
  return { claim, actor, businessDate, authority: await authorityOver(reader, claim), occurrence: null }
}

/** What each permission lets its holders decide under authority. */
const DECISIONS = {
  'claim.approve': ['approveClaim'],
  'claim.handle': ['declineClaim', 'setReserve'],
  'claim.pay': ['payClaim'],
} as const satisfies Partial<Record<string, readonly ClaimDecision[]>>

/** The person's authority over the claim: grants, what nobody was granted yet, and what was decided before. */
async function authorityOver(
  reader: Reader,
  claim: Claim & Stored,
  termsOn: TermsOn = termsOnRecord(reader, claim.policyNo),
): Promise<ClaimAuthority> {
  const { actor } = reader
  const decisions: readonly GrantDecision[] = (Object.keys(DECISIONS) as (keyof typeof DECISIONS)[]).flatMap(
    (permission) => (holdsPermission(actor.roles, permission) ? DECISIONS[permission] : []),
  )
  if (decisions.length === 0 || actor.organisationId !== issuingInsurerOf(claim))
    return { grants: [], free: [], subject: exercisedClaim(claim, []), earlier: [] }
  const start = sideBySide(reader)
  const [{ grants, free }, lost] = await Promise.all([
    start(() => findAuthorityFor(reader, decisions)),
    start(() => findLostItems(claim, termsOn)),
  ])
  const subject = exercisedClaim(claim, lost)
  return {
    grants: grants.filter(({ decision }) => decisions.includes(decision)),
    free,
    subject,
    earlier: await findEarlierExercises(reader, decisions, subject),
  }
}

/** The insured items that the loss is about, by the terms in force at the loss as on record. */
async function findLostItems({ lossNotice }: Claim, termsOn: TermsOn) {
  const terms = await termsOn(lossNotice.lossOn)
  return (terms?.items ?? []).filter(({ itemNo }) => lossNotice.itemNos.includes(itemNo))
}

/** Enters what was decided about a claim, in the decision's own transaction, so that it adds up with what comes. */
export async function recordDecision(
  work: UnitOfWork,
  facts: ClaimFacts,
  decision: ClaimDecision,
  amountFen: number,
): Promise<void> {
  const judged = authorityFor(facts, decision, amountFen)
  if (amountFen === 0 || !judged.ok || judged.value === null) return
  await recordExercise(work, judged.value, decision, facts.authority.subject, amountFen)
}
