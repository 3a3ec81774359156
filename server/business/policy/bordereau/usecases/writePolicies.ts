import { policyStore } from '../../../../../models/policies.ts'
import { streamOf } from '../../../../../models/store.ts'
import { termSegmentStore } from '../../../../../models/termSegments.ts'
import { type CivilDate, laterOf } from '../../../../kernel/civilDate.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { termSegmentNo } from '../../../contract/terms/domain/termSegment.ts'
import { openIn } from '../../../ledger/billing/domain/build.ts'
import { premiumReceived, premiumWritten } from '../../../ledger/billing/domain/premium.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import type { PreparedPolicy } from '../domain/preparedPolicy.ts'

/**
 * Writes policies that were in force elsewhere, with their terms and their money. Premium counts from the day on which it was
 * written there, or, where the books are closed by then, from the first open day: what becomes known of a closed month belongs
 * to the present one.
 */
export async function writePolicies(
  work: UnitOfWork,
  prepared: readonly PreparedPolicy[],
  openFrom: CivilDate | null,
): Promise<void> {
  if (prepared.length === 0) return
  const countsFrom = (day: CivilDate): CivilDate => (openFrom === null ? day : laterOf(day, openFrom))
  await work.createMany(
    termSegmentStore,
    prepared.map(({ policyNo, terms }) => ({
      id: termSegmentNo(policyNo, terms.versionNo),
      content: { ...terms, knownSince: work.now },
      fact: { type: 'terms.agreed' },
    })),
  )
  const writtenOn = prepared.map(({ policy }) => countsFrom(policy.imported?.issuedOn ?? work.businessDate))
  const policies = await work.createMany(
    policyStore,
    prepared.map(({ policyNo, policy }, index) => ({
      id: policyNo,
      content: policy,
      fact: {
        type: 'policy.imported',
        payload: {
          bordereauNo: policy.imported?.bordereauNo,
          foreignNo: policy.imported?.foreignNo,
          premiumFen: policy.premiumFen,
          totalLimitFen: policy.headline.totalLimitFen,
          writtenOn: writtenOn[index],
        },
      },
    })),
  )
  const written = prepared.map(({ policyNo, policy, terms }, index) =>
    policy.premiumFen === 0
      ? null
      : premiumWritten({ _id: policyNo, ...policy }, terms, {
          event: `${streamOf(policyStore, policyNo)}#1`,
          effectiveOn: writtenOn[index] ?? '',
        }),
  )
  const paying = prepared.flatMap(({ paid, policy }, index) => {
    const before = policies[index]
    if (!paid || !before) return []
    const receipt = {
      ...paid,
      receivedOn: laterOf(countsFrom(paid.receivedOn), writtenOn[index] ?? ''),
      payer: policy.namedParties[0]?.name ?? '',
      payerAccount: null,
      payerRelation: 'holder' as const,
    }
    return [{ before, receipt, open: openIn(written[index]?.entries ?? [], 'premiumReceivable', 1) }]
  })
  const paid = await work.changeMany(
    policyStore,
    paying.map(({ before, receipt }) => ({
      before,
      content: { paidPremiumFen: receipt.amountFen },
      fact: { type: 'policy.premium-received', payload: receipt },
    })),
  )
  const received = paid.map((policy, index) => {
    const { receipt, open } = paying[index] ?? {}
    if (!receipt || !open) throw new Error('a receipt without its policy')
    const { amountFen, reference, receivedOn } = receipt
    const occasion = { event: `${streamOf(policyStore, policy._id)}#${policy.version}`, effectiveOn: receivedOn }
    return premiumReceived(policy, { amountFen, reference, bankReference: null }, open, occasion)
  })
  await post(work, [...written, ...received])
}
