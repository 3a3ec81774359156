import type { Deciding } from '../../business/offer/underwriting/domain/decision.ts'
import { AS_ASKED, type QuoteProposal } from '../../business/offer/underwriting/domain/proposal.ts'
import type { QuoteDecision } from '../../business/offer/underwriting/domain/quote.ts'
import type { SubmissionRequest } from '../../business/offer/underwriting/domain/submission.ts'
import { acceptQuote } from '../../business/offer/underwriting/usecases/acceptQuote.ts'
import {
  acknowledgeDisclosure,
  getSubmissionDisclosure,
} from '../../business/offer/underwriting/usecases/acknowledge.ts'
import { createSubmission } from '../../business/offer/underwriting/usecases/createSubmission.ts'
import { decideQuote } from '../../business/offer/underwriting/usecases/decideQuote.ts'
import { quoteSubmission } from '../../business/offer/underwriting/usecases/quoteSubmission.ts'
import { submitSubmission } from '../../business/offer/underwriting/usecases/submitSubmission.ts'
import { bindQuote } from '../../business/policy/policy/usecases/bindQuote.ts'
import { confirmDelivery } from '../../business/policy/policy/usecases/confirmDelivery.ts'
import { issuePolicy } from '../../business/policy/policy/usecases/issuePolicy.ts'
import { receivePremium } from '../../business/policy/policy/usecases/receivePremium.ts'
import type { CivilDate } from '../../kernel/civilDate.ts'
import type { Cast } from '../cast.ts'
import type { WantedGoods } from '../goods/wanted.ts'
import { ORGANISATIONS } from '../organisations.ts'
import { PEOPLE, type PersonKey } from '../people.ts'
import type { Stage } from '../stage.ts'

/** Who buys cover for what, and who writes it. */
export interface Order {
  readonly asks: (wanted: WantedGoods) => SubmissionRequest
  readonly maker: PersonKey
  /** Null where nobody but the maker uses what is insured. */
  readonly user: PersonKey | null
  readonly underwriter: PersonKey
  readonly finance: PersonKey
}

/** An order of goods that somebody takes delivery of. */
export type CoverOrder = Order & { readonly user: PersonKey }

/** A maker describes the goods and the cover wanted from today on. Gives the submission's number. */
export async function draft(
  stage: Stage,
  { people }: Cast,
  order: Order,
  from: CivilDate = stage.now,
): Promise<string> {
  const application = order.asks({
    insurerId: people[order.underwriter].organisationId,
    userId: order.user && people[order.user].organisationId,
    from,
  })
  return (await stage.perform(people[order.maker], createSubmission, application))._id
}

/** The maker confirms that exclusions and own shares were shown and explained. */
async function acknowledge(stage: Stage, { people }: Cast, order: Order, number: string): Promise<void> {
  const { disclosure } = await getSubmissionDisclosure(stage.readerFor(people[order.maker]), { submissionNo: number })
  await stage.perform(people[order.maker], acknowledgeDisclosure, {
    submissionNo: number,
    productHash: disclosure.product.hash,
    exclusions: disclosure.exclusions,
  })
}

/** Up to the submission sent to the insurer. Gives its number. */
export async function submit(stage: Stage, cast: Cast, order: Order, from?: CivilDate): Promise<string> {
  const number = await draft(stage, cast, order, from)
  await acknowledge(stage, cast, order, number)
  await stage.perform(cast.people[order.maker], submitSubmission, { submissionNo: number })
  return number
}

/** Up to a quote, on the terms asked for unless proposed otherwise, still inside the insurer. Gives both numbers. */
export async function quote(
  stage: Stage,
  cast: Cast,
  order: Order,
  from?: CivilDate,
  proposal: QuoteProposal = AS_ASKED,
) {
  const submissionNo = await submit(stage, cast, order, from)
  const { _id } = await stage.perform(cast.people[order.underwriter], quoteSubmission, { submissionNo, ...proposal })
  return { submissionNo, quoteNo: _id }
}

/** Two, because a valuable prototype needs two approvals. */
const SENIORS = ['seniorUnderwriter', 'secondSenior'] as const

/** Up to a quote open for acceptance. */
export async function approve(stage: Stage, cast: Cast, order: Order, from?: CivilDate) {
  const offered = await quote(stage, cast, order, from)
  const approvers = order.underwriter === 'underwriter' ? SENIORS : [order.underwriter]
  await approveQuote(stage, cast, offered.quoteNo, '技术资料齐全，费率在核保权限内', approvers)
  return offered
}

/** As many others approve as the quote needs. */
export async function approveQuote(
  stage: Stage,
  cast: Cast,
  number: string,
  reason: string,
  approvers: readonly PersonKey[] = SENIORS,
): Promise<void> {
  for (const approver of approvers) {
    const input = { quoteNo: number, ...decision('approve', reason) }
    const { state } = await stage.perform(cast.people[approver], decideQuote, input)
    if (state === 'approved') return
  }
}

/** What an underwriter decides about a quote, in words and codes. */
export const decision = (decided: QuoteDecision, reason: string, reasonCodes: readonly string[] = []): Deciding => ({
  decision: decided,
  reason,
  reasonCodes,
  conditions: [],
})

/** Up to the applicant's acceptance of the quote. */
export async function accept(stage: Stage, cast: Cast, order: Order, from?: CivilDate) {
  const offered = await approve(stage, cast, order, from)
  await stage.perform(cast.people[order.maker], acceptQuote, { quoteNo: offered.quoteNo, acknowledgement: null })
  return offered
}

/** Up to the bound policy. Gives its number. */
export async function bind(stage: Stage, cast: Cast, order: Order, from?: CivilDate): Promise<string> {
  const { submissionNo } = await accept(stage, cast, order, from)
  return (await stage.perform(cast.people[order.underwriter], bindQuote, { submissionNo }))._id
}

/** Up to the issued policy, premium still outstanding. */
export async function issue(stage: Stage, cast: Cast, order: Order, from?: CivilDate) {
  const number = await bind(stage, cast, order, from)
  const policy = await stage.perform(cast.people[order.underwriter], issuePolicy, { policyNo: number })
  return { policyNo: number, premiumFen: policy.premiumFen }
}

/** An issued policy whose premium has come in. Gives its number. */
export async function pay(stage: Stage, cast: Cast, order: Order, from?: CivilDate): Promise<string> {
  const { policyNo, premiumFen } = await issue(stage, cast, order, from)
  await stage.perform(cast.people[order.finance], receivePremium, {
    policyNo,
    amountFen: premiumFen,
    receivedOn: stage.now,
    reference: `网银 ${policyNo}`,
    payer: ORGANISATIONS[PEOPLE[order.maker].organisation].nameZh,
    bankAccountNo: cast.accounts[PEOPLE[order.finance].organisation],
  })
  return policyNo
}

/** The same, and the user has taken delivery. Gives the policy's number. */
export async function cover(stage: Stage, cast: Cast, order: CoverOrder, from?: CivilDate): Promise<string> {
  const policyNo = await pay(stage, cast, order, from)
  await stage.perform(cast.people[order.user], confirmDelivery, {
    policyNo,
    items: [{ itemNo: 1, deliveredOn: stage.now }],
  })
  return policyNo
}
