import { HANDBOOK } from '../../../../../config/underwriting/index.ts'
import { policyStore } from '../../../../../models/policies.ts'
import { renewalStore } from '../../../../../models/renewals.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { addDays, type CivilDate, earlierOf } from '../../../../kernel/civilDate.ts'
import type { Marks } from '../../../../kernel/marks.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import { endSubmission } from '../../../offer/underwriting/usecases/endSubmission.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { LONGEST_OFFER_DAYS, type RenewalRules } from '../../../reference/product/domain/product.ts'
import { offeredFrom } from '../domain/due.ts'
import { isToBePrepared, RENEWAL_STATES, type Renewal, renewalNoOf } from '../domain/renewal.ts'
import { findRenewalOf, moveRenewal } from './moveRenewal.ts'
import { openRenewal } from './openRenewal.ts'
import { prepareOffer } from './prepareOffer.ts'

/** Days on which policies end, half-open. */
export interface EndingDays {
  readonly from: CivilDate
  readonly to: CivilDate
}

/** The days to come on which policies end whose renewal may be offered by now, so many in each range. */
export function endingDays(businessDate: CivilDate, inEach: number): readonly EndingDays[] {
  const last = addDays(businessDate, LONGEST_OFFER_DAYS + 1)
  const ranges: EndingDays[] = []
  for (let from = addDays(businessDate, 1); from < last; from = addDays(from, inEach))
    ranges.push({ from, to: earlierOf(addDays(from, inEach), last) })
  return ranges
}

/** One policy about which something is to be done, or which is to be looked at. */
export interface RenewalTask {
  readonly does: 'open' | 'prepare' | 'lapse'
  readonly policyNo: string
}

/** What a run has done so far. */
export interface RenewalsDone {
  readonly opened: number
  readonly prepared: number
  readonly lapsed: number
}

/** What is to be done about policies that end on some days to come: those without a renewal, and offers to be made anew. */
export async function findRenewalTasks(
  { from, to }: EndingDays,
  businessDate: CivilDate,
): Promise<readonly RenewalTask[]> {
  const [policies, renewals] = await Promise.all([
    policyStore.model
      .find({ state: 'issued', 'period.to': { $gte: from, $lt: to } } as object, { period: 1, 'product.hash': 1 })
      .lean<EndingPolicy[]>(),
    renewalStore.model
      .find({ state: { $in: RENEWAL_STATES }, expiresOn: { $gte: from, $lt: to } } as object)
      .select({ policyNo: 1, 'marks.toBePrepared': 1 })
      .lean<KnownRenewal[]>(),
  ])
  const known = new Set(renewals.map(({ _id }) => _id))
  const isDue = await dueOn(policies, businessDate)
  return [
    ...policies
      .filter((policy) => !known.has(renewalNoOf(policy._id)) && isDue(policy))
      .map(({ _id: policyNo }) => ({ does: 'open', policyNo }) as const),
    ...renewals
      .filter(({ marks }) => marks?.toBePrepared !== undefined)
      .map(({ policyNo }) => ({ does: 'prepare', policyNo }) as const),
  ].toSorted((a, b) => (a.policyNo < b.policyNo ? -1 : 1))
}

type KnownRenewal = Pick<Renewal & Stored, '_id' | 'policyNo'> & { readonly marks?: Marks }
type EndingPolicy = Pick<Policy, 'period'> & Pick<Stored, '_id'> & { readonly product: Pick<Policy['product'], 'hash'> }

/** Whether the product of a policy lets its renewal be offered by the day; each version is looked up once. */
async function dueOn(policies: readonly EndingPolicy[], businessDate: CivilDate) {
  const rules = new Map<string, RenewalRules>()
  for (const hash of new Set(policies.map(({ product }) => product.hash))) {
    const product = await findDefinitionByHash({}, 'product', hash)
    if (product?.renewal.renewable) rules.set(hash, product.renewal)
  }
  return ({ period, product }: EndingPolicy): boolean => {
    const rule = rules.get(product.hash)
    return rule !== undefined && businessDate >= offeredFrom(period, rule, HANDBOOK)
  }
}

/** Open renewals of policies that have ended by the day. */
export async function findEnded(businessDate: CivilDate): Promise<readonly RenewalTask[]> {
  const ended = await renewalStore.model
    .find({ state: 'open', expiresOn: { $lte: businessDate } } as object, { policyNo: 1 })
    .sort({ expiresOn: 1, _id: 1 })
    .lean<Pick<Renewal, 'policyNo'>[]>()
  return ended.map(({ policyNo }) => ({ does: 'lapse', policyNo }))
}

const NOTHING: RenewalsDone = { opened: 0, prepared: 0, lapsed: 0 }

/** Does some of it, each as it stands in this transaction: what was done since the tasks were found is not done again. */
export async function runRenewals(
  work: UnitOfWork,
  tasks: readonly RenewalTask[],
  before: RenewalsDone = NOTHING,
): Promise<RenewalsDone> {
  let { opened, prepared, lapsed } = before
  for (const { does, policyNo } of tasks) {
    if (does === 'open' && (await openRenewal(work, policyNo))) opened += 1
    if (does === 'prepare' && (await prepareAnew(work, policyNo))) prepared += 1
    if (does === 'lapse' && (await lapse(work, policyNo))) lapsed += 1
  }
  return { opened, prepared, lapsed }
}

async function prepareAnew(work: UnitOfWork, policyNo: string): Promise<boolean> {
  const renewal = await findRenewalOf(work, policyNo)
  if (!renewal || !isToBePrepared(renewal) || work.businessDate >= renewal.expiresOn) return false
  const policy = await policyStore.model
    .findById(policyNo, null, { session: work.session })
    .lean<Policy & Stored>()
    .orFail()
  const offer = await prepareOffer(work, policy, { straightThrough: true })
  const { submissionNo, policyVersionNo } = offer
  const fact = { type: 'renewal.prepared', payload: { submissionNo, policyVersionNo } }
  return moveRenewal(work, renewal, 'prepare', { offer, outdatedBy: null }, fact)
}

/** What was accepted and only waits to be bound does not lapse. */
async function lapse(work: UnitOfWork, policyNo: string): Promise<boolean> {
  const renewal = await findRenewalOf(work, policyNo)
  if (renewal?.state !== 'open' || work.businessDate < renewal.expiresOn) return false
  const submissionNo = renewal.offer?.submissionNo ?? null
  const accepted = { _id: submissionNo, state: 'accepted' } as object
  if (submissionNo !== null && (await submissionStore.model.exists(accepted).session(work.session))) return false
  if (submissionNo !== null) await endSubmission(work, submissionNo, 'renewal.lapsed')
  return moveRenewal(work, renewal, 'lapse', {}, { type: 'renewal.lapsed' })
}
