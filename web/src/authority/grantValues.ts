import type { GrantBody } from '../../../server/business/party/authority/authority.contract.ts'
import { aboutTerms } from './decisions.ts'

/** What the form of a grant holds; what is left empty is null or absent there. */
export type GrantValues = Partial<Omit<GrantBody, 'decision' | 'limitFen' | 'validFrom' | 'reason'>> &
  Pick<GrantBody, 'decision' | 'limitFen' | 'validFrom' | 'reason'> & { readonly holderKind: 'person' | 'role' }

/** The form as the server takes it. */
export function bodyOf(values: GrantValues): GrantBody {
  const { holderKind, holderUserId, holderRole, decision, limitFen, validFrom, categories } = values
  return {
    holderUserId: holderKind === 'person' ? (holderUserId ?? null) : null,
    holderRole: holderKind === 'role' ? (holderRole ?? null) : null,
    productCode: values.productCode ?? null,
    decision,
    limitFen,
    greatestDiscountPpm: aboutTerms(decision) ? (values.greatestDiscountPpm ?? 0) : 0,
    categories: aboutTerms(decision) && categories && categories.length > 0 ? categories : null,
    territory: values.territory || null,
    approvals: decision === 'approve' ? (values.approvals ?? 1) : 1,
    validFrom,
    validTo: values.validTo ?? null,
    reason: values.reason,
  }
}
