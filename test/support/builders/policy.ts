import { findProductVersion } from '../../../config/products/index.ts'
import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import {
  type AcceptanceRecord,
  usersAwaitingAcceptance,
} from '../../../server/business/contract/terms/domain/acceptance.ts'
import { sitesOf } from '../../../server/business/contract/terms/domain/accumulation.ts'
import { usersAwaitingDelivery } from '../../../server/business/contract/terms/domain/delivery.ts'
import type { InsuredItem } from '../../../server/business/contract/terms/domain/insuredItem.ts'
import { headOf, type Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type { TermSegment } from '../../../server/business/contract/terms/domain/termSegment.ts'
import { agreeTerms } from '../../../server/business/contract/terms/usecases/agreeTerms.ts'
import type { SubmissionRequest } from '../../../server/business/offer/underwriting/domain/submission.ts'
import { bindQuote } from '../../../server/business/policy/policy/usecases/bindQuote.ts'
import { issuePolicy } from '../../../server/business/policy/policy/usecases/issuePolicy.ts'
import { receivePremium } from '../../../server/business/policy/policy/usecases/receivePremium.ts'
import type { UnitOfWork } from '../../../server/platform/database/unitOfWork.ts'
import type { TestService } from '../app.ts'
import { COVERS, draftItem, submissionStages } from './submission.ts'

/** {@link draftItem} with nothing missing. */
export const insuredItem = (changes: Partial<InsuredItem> = {}): InsuredItem =>
  ({ itemNo: 1, ...draftItem(), ...changes }) as InsuredItem

const PARTIES = {
  insurerIds: ['ORG-insurer'],
  manufacturerId: 'ORG-maker',
  userIds: ['ORG-user'],
  recommenderId: 'ORG-recommender',
}
const PERIOD = { from: '2026-04-01', to: '2027-04-01' }

/** Terms of 1,000万 at 16万 premium, for the year from 1 April 2026. */
export function termSegment(changes: Partial<TermSegment> = {}): TermSegment {
  const period = changes.period ?? PERIOD
  return {
    policyNo: 'FS2026000001',
    parties: PARTIES,
    versionNo: 1,
    period,
    effective: period,
    knownSince: new Date('2026-03-10T02:00:00Z'),
    items: [insuredItem()],
    covers: COVERS.map((cover, index) => ({
      ...cover,
      statisticsCategory: 'first-set',
      proportional: cover.code === 'quality',
      ratePpm: index === 0 ? 12_000 : 6_667,
      premiumFen: index === 0 ? 12_000_000 : 4_000_000,
    })),
    totalLimitFen: 1_000_000_000,
    premiumFen: 16_000_000,
    premiumShares: [],
    earning: null,
    panel: null,
    steps: [],
    categories: [],
    sites: sitesOf(changes.items ?? [], { regionOf: new Map() }),
    periodPremiums: null,
    retainedPremiums: [],
    ends: null,
    endorsementNo: null,
    supersedes: [],
    ...changes,
  }
}

/** The first record of an item, accepted on 20 April 2026. */
export const acceptanceRecord = (changes: Partial<AcceptanceRecord> = {}): AcceptanceRecord => ({
  policyNo: 'FS2026000001',
  itemNo: 1,
  recordNo: 1,
  acceptance: {
    acceptedOn: '2026-04-20',
    certificateNo: 'YS-2026-01',
    paper: { attachmentNo: 'AT2026000001', name: '验收报告.pdf', kind: 'pdf', sha256: 'f'.repeat(64) },
  },
  acceptedBy: 'ORG-user',
  reason: null,
  recordedBy: { userId: 'USR2026000001', name: '用户', organisationId: 'ORG-user' },
  parties: PARTIES,
  ...changes,
})

/** The head of an issued and unpaid policy with these terms, as a pure value. */
export function issuedPolicy(
  changes: Partial<Policy> = {},
  terms: TermSegment = termSegment(),
): Policy & { readonly _id: string } {
  return {
    _id: 'FS2026000001',
    product: {
      code: 'FS-EQ',
      version: '2026.1',
      hash: findProductVersion('FS-EQ', '2026.1')?.hash ?? '',
      filingNo: '备案〔2025〕021号',
      name: '首台套综合保险',
    },
    tariff: { id: 'FS-EQ-2026', version: '1', hash: 'tariff-hash' },
    imported: null,
    submissionNo: 'SB2026000001',
    quoteNo: 'QU2026000001',
    state: 'issued',
    parties: PARTIES,
    holderId: 'ORG-maker',
    region: '210100',
    namedParties: [
      { organisationId: 'ORG-maker', name: '沈阳重型燃机有限公司', creditCode: '91210100MA00000D0X' },
      { organisationId: 'ORG-insurer', name: '华信财产保险股份有限公司', creditCode: '91110000MA00000B0X' },
      { organisationId: 'ORG-user', name: '河北发电有限公司', creditCode: '91130000MA00000E0X' },
    ],
    boundAt: new Date('2026-03-10T02:00:00Z'),
    issuedAt: new Date('2026-03-11T02:00:00Z'),
    renewalOf: null,
    continuousYears: 1,
    previousCoverEnd: null,
    firstInsurance: null,
    ...headOf(terms),
    awaitingDeliveryFrom: usersAwaitingDelivery(terms.items),
    awaitingAcceptanceFrom: usersAwaitingAcceptance(terms.items, []),
    conditions: [],
    panel: null,
    acknowledgements: [],
    printedHashes: [],
    numberKeys: [],
    paidPremiumFen: 0,
    payment: null,
    currency: 'CNY',
    ...changes,
  }
}

type PolicyDocument = Policy & Stored

/** Puts a policy straight into the store, with its terms; for what only needs what a policy says. */
export async function storePolicy(
  work: UnitOfWork,
  number: string,
  policy: Policy,
  terms: readonly TermSegment[],
): Promise<PolicyDocument> {
  const { parties, panel } = policy
  for (const { supersedes, ...agreed } of terms) await agreeTerms(work, { ...agreed, policyNo: number, parties, panel })
  return work.create(policyStore, number, policy, { type: 'policy.issued' })
}

/** A bound policy of manufacturer A with insurer A, from submission on through the use cases. */
export async function seedBoundPolicy(
  service: TestService,
  changes: Partial<SubmissionRequest> = {},
): Promise<PolicyDocument> {
  const { submissionNo } = await submissionStages(service).accepted(changes)
  return service.act('underwriterA', (work) => bindQuote(work, { submissionNo }))
}

/** The same, issued: its premium is due. */
export async function seedIssuedPolicy(
  service: TestService,
  changes: Partial<SubmissionRequest> = {},
): Promise<PolicyDocument> {
  const { _id: number } = await seedBoundPolicy(service, changes)
  return service.act('underwriterA', (work) => issuePolicy(work, { policyNo: number }))
}

/** The same, with its whole premium received. */
export async function seedPaidPolicy(
  service: TestService,
  changes: Partial<SubmissionRequest> = {},
): Promise<PolicyDocument> {
  const policy = await seedIssuedPolicy(service, changes)
  const body = {
    amountFen: policy.premiumFen,
    receivedOn: service.clock.businessDate(),
    reference: `BANK-${policy._id}`,
    payer: '沈阳重型燃机有限公司',
  }
  return service.act('insurerFinanceA', (work) => receivePremium(work, { policyNo: policy._id, ...body }))
}
