import type { SanctionBody } from '../../../server/business/risk/sanctions/sanctions.contract.ts'
import { creditCodeOf, type OrganisationName } from '../people.ts'

/** A ban of an organisation from a day on, as the ministry enters it. */
export const banOf = (organisation: OrganisationName, from: string): SanctionBody => ({
  kind: 'ban',
  creditCode: creditCodeOf(organisation),
  name: '某装备公司',
  reason: '骗取补贴',
  documentReference: '工信部公告2026年第3号',
  source: '工业和信息化部',
  from,
})
