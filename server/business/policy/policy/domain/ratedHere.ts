import { accepted, type Decision, refused } from '../../../../kernel/refusal.ts'
import type { PinnedTariff, Policy } from '../../../contract/terms/domain/policy.ts'
import type { PolicyRefusalCode } from '../policy.refusals.ts'

/** By what a policy was rated here; what came from elsewhere has no quote and no tariff by which a change could be priced. */
export const decideRatedHere = ({
  quoteNo,
  tariff,
}: Pick<Policy, 'quoteNo' | 'tariff'>): Decision<
  { readonly quoteNo: string; readonly tariff: PinnedTariff },
  PolicyRefusalCode
> => (quoteNo === null || tariff === null ? refused({ code: 'policy.rated-elsewhere' }) : accepted({ quoteNo, tariff }))
