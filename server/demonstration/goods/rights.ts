import type { SubmissionRequest } from '../../business/offer/underwriting/domain/submission.ts'
import { addMonths } from '../../kernel/civilDate.ts'
import { BLANK, WAN, type WantedGoods } from './wanted.ts'

/** The patents around one gas turbine: what protects it is worth defending together. */
const PORTFOLIO = [
  {
    name: '一种燃气轮机叶片冷却结构',
    serialNumber: 'ZL202110338201.2',
    kind: 'invention',
    yearsLeft: 14,
    insured: 240,
  },
  {
    name: '燃烧室内衬耐热涂层制备方法',
    serialNumber: 'ZL202010917744.5',
    kind: 'invention',
    yearsLeft: 13,
    insured: 200,
  },
  { name: '压气机防喘放气阀', serialNumber: 'ZL202321204518.8', kind: 'utilityModel', yearsLeft: 6, insured: 80 },
] as const

/** The submission for the portfolio: the cost of enforcing the rights, and what an infringer takes away. */
export function rightsRequest(owner: string, { insurerId, from }: WantedGoods): SubmissionRequest {
  const limitFen = PORTFOLIO.reduce((sum, { insured }) => sum + insured * WAN, 0)
  const terms = { limitFen, perOccurrenceLimitFen: limitFen / 2, deductibleFen: 0 }
  return {
    insurerId,
    productCode: 'IP-EN',
    renewalOf: null,
    period: { from, to: addMonths(from, 12) },
    totalLimitFen: limitFen,
    covers: [
      { code: 'enforcement', ...terms, deductiblePpm: 0, copayPpm: 100_000 },
      { code: 'infringementLoss', ...terms, deductiblePpm: 100_000, copayPpm: 200_000 },
    ],
    items: PORTFOLIO.map(({ name, serialNumber, kind, yearsLeft, insured }) => ({
      ...BLANK,
      name,
      serialNumber,
      valueFen: insured * WAN,
      attributes: {
        kind,
        owner,
        licensee: null,
        holderClass: 'champion',
        grantedOn: addMonths(from, -30),
        expiresOn: addMonths(from, 12 * yearsLeft + 5),
        remainingYears: yearsLeft,
        territory: 'mainland',
        pendingDispute: false,
      },
    })),
  }
}
