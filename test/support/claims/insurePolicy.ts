import type { Stored } from '../../../models/store.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type { TermSegment } from '../../../server/business/contract/terms/domain/termSegment.ts'
import { premiumWritten } from '../../../server/business/ledger/billing/domain/premium.ts'
import { post } from '../../../server/business/ledger/billing/usecases/post.ts'
import type { TestService } from '../app.ts'
import { insuredItem, issuedPolicy, storePolicy, termSegment } from '../builders/policy.ts'

/** Changes to the one version of the policy. */
export type VersionChanges = Partial<Pick<TermSegment, 'totalLimitFen' | 'covers'>>

/** Section A with 800万, 200万 for one occurrence, and the insured's share as in the unit tests' terms. */
export const QUALITY = {
  code: 'quality',
  statisticsCategory: 'first-set',
  proportional: true,
  limitFen: 800_000_000,
  perOccurrenceLimitFen: 200_000_000,
  deductibleFen: 5_000_000,
  deductiblePpm: 30_000,
  copayPpm: 100_000,
  ratePpm: 20_000,
  premiumFen: 12_000_000,
} as const

const LIABILITY = {
  ...QUALITY,
  code: 'liability',
  proportional: false,
  limitFen: 300_000_000,
  premiumFen: 4_000_000,
} as const

type Item = TermSegment['items'][number]

/** What is insured, where it is not machines. */
interface Insured {
  readonly product?: Policy['product']
  /** Of every item. */
  readonly attributes?: Item['attributes']
  /** Of single items, by their number. */
  readonly itemChanges?: Readonly<Record<number, Partial<Item>>>
}

/**
 * An issued policy of insurer A and manufacturer A for 2026: items 1 and 2 used by equipment user A, item 3 by B. Put
 * straight into store and ledger, since claims only need what a policy says.
 */
export function insurePolicy(
  service: TestService,
  changes: VersionChanges = {},
  panel: Policy['panel'] = null,
  { product, attributes = {}, itemChanges = {} }: Insured = {},
): Promise<Policy & Stored> {
  const userA = service.organisation('equipmentUserA')
  const userB = service.organisation('equipmentUserB')
  const manufacturerId = service.organisation('manufacturerA')
  const terms = termSegment({
    period: { from: '2026-01-01', to: '2027-01-01' },
    items: [userA, userA, userB].map((userId, index) =>
      insuredItem({ itemNo: index + 1, userId, valueFen: 300_000_000, attributes, ...itemChanges[index + 1] }),
    ),
    covers: [QUALITY, LIABILITY],
    knownSince: service.clock.now(),
    ...changes,
  })
  const parties = {
    insurerIds: panel?.map(({ insurerId }) => insurerId) ?? [service.organisation('insurerA')],
    manufacturerId,
    userIds: [userA, userB],
    recommenderId: service.organisation('recommenderA'),
  }
  const { _id, ...policy } = issuedPolicy(
    { parties, holderId: manufacturerId, panel, ...(product && { product }) },
    terms,
  )
  return service.act('underwriterA', async (work) => {
    const created = await storePolicy(work, await work.nextNumber('FS'), policy, [terms])
    await post(work, [
      premiumWritten(created, terms, { event: `policy:${created._id}#1`, effectiveOn: work.businessDate }),
    ])
    return created
  })
}
