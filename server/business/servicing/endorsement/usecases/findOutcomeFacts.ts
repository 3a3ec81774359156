import { claimStore } from '../../../../../models/claims.ts'
import { endorsementStore } from '../../../../../models/endorsements.ts'
import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { type Reader, sideBySide } from '../../../../platform/database/reader.ts'
import { type Claim, OPEN_CLAIM_STATES } from '../../../claims/domain/claim.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { findSegments } from '../../../contract/terms/usecases/terms.ts'
import type { Quote } from '../../../offer/underwriting/domain/quote.ts'
import { findEntriesOf } from '../../../offer/underwriting/usecases/findEntriesOf.ts'
import { findOrganisationsById } from '../../../party/identity/usecases/organisations.ts'
import { decideRatedHere } from '../../../policy/policy/domain/ratedHere.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { changeOf, type Endorsement, type EndorsementRequest, type Requester } from '../domain/endorsement.ts'
import { insuredBy } from '../domain/insuredBy.ts'
import type { OutcomeFacts } from '../domain/outcome.ts'

/** What is asked for, and for which side. */
export interface AskedChange {
  readonly endorsementNo: string
  readonly request: EndorsementRequest
  readonly askedBy: Requester['side']
  readonly askedOn: CivilDate
}

/** Reads all that the outcome of an endorsement depends on; in a unit of work within its snapshot. */
export async function findOutcomeFacts(
  reader: Reader,
  policy: Policy & Stored,
  { endorsementNo, request, askedBy, askedOn }: AskedChange,
): Promise<OutcomeFacts> {
  const { quoteNo, tariff: pinned } = valueOrThrow(decideRatedHere(policy))
  const start = sideBySide(reader)
  const [segments, recorded, quote, claims] = await Promise.all([
    start(() => findSegments(reader, policy._id)),
    start(() => findRecorded(reader, policy._id)),
    start(() => getQuote(reader, quoteNo)),
    start(() => findClaimsOf(reader, policy._id)),
  ])
  const items = insuredBy(segments, request.actions)
  const [product, tariff, entries, users] = await Promise.all([
    start(() => findDefinitionByHash(reader, 'product', policy.product.hash)),
    start(() => findDefinitionByHash(reader, 'tariff', pinned.hash)),
    start(() => findEntriesOf(reader, items)),
    start(() => findOrganisationsById(reader, [...new Set(items.flatMap(({ userId }) => userId ?? []))])),
  ])
  if (!product || !tariff) throw new Error(`what ${policy._id} was rated by is gone`)
  const { makerLossRatioPpm: lossRatioPpm, makerPolicyYears } = quote.facts
  return {
    policy,
    endorsementNo,
    request,
    askedBy,
    askedOn,
    segments,
    recorded: recorded.map(changeOf),
    basis: { product, tariff, entries, maker: { lossRatioPpm, policyYears: makerPolicyYears ?? 0 } },
    adjustments: quote.adjustments,
    regionOf: new Map(users.map(({ _id, region }) => [_id, region])),
    activeUsers: new Set(users.flatMap(({ _id, kind, active }) => (kind === 'equipmentUser' && active ? _id : []))),
    openClaimNos: claims.filter(({ state }) => OPEN_CLAIM_STATES.includes(state)).map(({ _id }) => _id),
    lossPaidOn: lastPaidOn(claims),
    businessDate: reader.businessDate,
    // Clocks of instances differ: what is agreed now is never known before what is on record.
    now: new Date(Math.max(reader.now.getTime(), ...segments.map(({ knownSince }) => knownSince.getTime()))),
  }
}

/** The endorsements of a policy that took effect, in the order of their versions. */
export const findRecorded = (
  { session }: Pick<Reader, 'session'>,
  policyNo: string,
): Promise<(Endorsement & Stored)[]> =>
  endorsementStore.model
    .find({ policyNo, state: 'endorsed' } as object, null, { session: session ?? null })
    .sort({ createdAt: -1, _id: -1 })
    .lean<(Endorsement & Stored)[]>()

/** The quote the policy was bound on: what it was rated from. Whoever may change the policy need not see it. */
async function getQuote({ session }: Reader, quoteNo: string): Promise<Quote & Stored> {
  const quote = await quoteStore.model.findById(quoteNo, null, { session: session ?? null }).lean<Quote & Stored>()
  if (!quote) throw new Error(`quote ${quoteNo} of a policy is gone`)
  return quote
}

type ClaimSeen = Pick<Claim & Stored, '_id' | 'state' | 'payments'>

/** The claims under a policy, whoever may see them: none of them is shown. */
const findClaimsOf = ({ session }: Reader, policyNo: string): Promise<ClaimSeen[]> =>
  claimStore.model
    .find({ policyNo } as object, { state: 1, payments: 1 }, { session: session ?? null })
    .sort({ _id: 1 })
    .lean<ClaimSeen[]>()

const lastPaidOn = (claims: readonly ClaimSeen[]): CivilDate | null =>
  claims
    .flatMap(({ payments }) => payments.map(({ paidOn }) => paidOn))
    .reduce<CivilDate | null>((last, day) => (last === null || day > last ? day : last), null)
