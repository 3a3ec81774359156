import { findPremiumPlans } from '../../../../../config/premium-plans/index.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { Policy, PolicyRef } from '../../../contract/terms/domain/policy.ts'
import { findDefinitionByHash } from '../../../reference/definition/usecases/findDefinition.ts'
import { agreedPlan, type PremiumPlan, WHOLE_PREMIUM } from '../../../reference/product/domain/premiumPlan.ts'

/** A policy with the plans it may still be given. */
export interface PolicyInstalments {
  readonly policy: Policy & Stored
  readonly offered: readonly PremiumPlan[]
}

/** How the premium of a policy is paid, or 404. */
export async function getInstalments(reader: Reader, { policyNo }: PolicyRef): Promise<PolicyInstalments> {
  return withOffered(reader, await getVisible(reader, policyStore, policyNo))
}

/** A policy with the plans that its line offers for its first day of cover; none once it is issued. */
export async function withOffered(reader: Reader, policy: Policy & Stored): Promise<PolicyInstalments> {
  if (policy.state !== 'bound') return { policy, offered: [] }
  const product = await findDefinitionByHash(reader, 'product', policy.product.hash)
  const plans = product ? findPremiumPlans(product.line, policy.period.from) : []
  return { policy, offered: [WHOLE_PREMIUM, ...plans.map(agreedPlan)] }
}
