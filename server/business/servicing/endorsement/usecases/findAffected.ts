import { claimStore } from '../../../../../models/claims.ts'
import type { Stored } from '../../../../../models/store.ts'
import { subsidyApplicationStore } from '../../../../../models/subsidyApplications.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { type Reader, sideBySide } from '../../../../platform/database/reader.ts'
import type { Claim } from '../../../claims/domain/claim.ts'
import { paidFen } from '../../../claims/domain/claimAmounts.ts'
import type { SubsidyApplication } from '../../../subsidy/domain/application.ts'

/** What was paid or granted by terms that an endorsement changes, as far as the reader may see it. */
export interface Affected {
  readonly claims: readonly AffectedCase[]
  readonly subsidies: readonly AffectedCase[]
}

interface AffectedCase {
  readonly number: string
  /** Day of the loss; of a subsidy the first day of its insured year. */
  readonly on: CivilDate
  readonly amountFen: number
}

/**
 * Claims approved or paid for losses on days that an endorsement changes, and subsidies approved for the policy: named before
 * anybody commits to it. Claims are told of their new terms afterwards, subsidies are assessed anew.
 */
export async function findAffected(reader: Reader, policyNo: string, effectiveFrom: CivilDate): Promise<Affected> {
  const start = sideBySide(reader)
  const session = reader.session ?? null
  const [claims, subsidies] = await Promise.all([
    start(() =>
      claimStore.model
        .find(
          { $and: [{ policyNo, approval: { $ne: null } }, claimStore.visibility(reader.actor)] } as object,
          { lossNotice: 1, payments: 1, repayments: 1 },
          { session },
        )
        .sort({ _id: 1 })
        .lean<(Pick<Claim, 'lossNotice' | 'payments' | 'repayments'> & Stored)[]>(),
    ),
    start(() =>
      subsidyApplicationStore.model
        .find(
          { $and: [{ policyNo, state: 'approved' }, subsidyApplicationStore.visibility(reader.actor)] } as object,
          { amountFen: 1, facts: 1 },
          { session },
        )
        .sort({ _id: 1 })
        .lean<(Pick<SubsidyApplication, 'amountFen' | 'facts'> & Stored)[]>(),
    ),
  ])
  return {
    claims: claims
      .filter(({ lossNotice }) => lossNotice.lossOn >= effectiveFrom)
      .map((claim) => ({ number: claim._id, on: claim.lossNotice.lossOn, amountFen: paidFen(claim) })),
    subsidies: subsidies.map(({ _id, facts, amountFen }) => ({ number: _id, on: facts.insured.from, amountFen })),
  }
}
