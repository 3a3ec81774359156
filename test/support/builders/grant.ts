import type { GrantBody } from '../../../server/authority/authority.contract.ts'
import type { NumberedGrant } from '../../../server/authority/domain/authority.ts'

/** Authority to approve whatever others made up to 1亿, with discounts up to 5%. */
export const authorityGrant = (changes: Partial<NumberedGrant> = {}): NumberedGrant => ({
  _id: 'AG2026000001',
  parties: { insurerIds: ['ORG-insurer'], manufacturerId: '', userIds: [], recommenderId: '' },
  holder: { userId: null, name: null, role: 'underwriter' },
  productCode: null,
  decision: 'approve',
  limitFen: 10_000_000_000,
  greatestDiscountPpm: 50_000,
  categories: null,
  territory: null,
  approvals: 1,
  validFrom: '2026-01-01',
  validTo: null,
  grantedByUserId: 'USR-manager',
  grantedByName: '周权',
  revocation: null,
  ...changes,
})

/** What POST /authority-grants takes: the same, to the role. */
export const grantBody = (changes: Partial<GrantBody> = {}): GrantBody => ({
  holderUserId: null,
  holderRole: 'seniorUnderwriter',
  productCode: null,
  decision: 'approve',
  limitFen: 10_000_000_000,
  greatestDiscountPpm: 50_000,
  categories: null,
  territory: null,
  approvals: 1,
  validFrom: '2026-01-01',
  validTo: null,
  ...changes,
})
