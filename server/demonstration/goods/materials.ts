import type { SubmissionRequest } from '../../business/offer/underwriting/domain/submission.ts'
import { addDays, addMonths } from '../../kernel/civilDate.ts'
import { BLANK, WAN, type WantedGoods } from './wanted.ts'

/** Two production batches of aerospace carbon fibre under one supply contract, insured at twice its amount. */
export function materialRequest(contractNo: string, { insurerId, userId, from }: WantedGoods): SubmissionRequest {
  const limitFen = 2_400 * WAN
  const terms = { limitFen, perOccurrenceLimitFen: limitFen / 2, deductibleFen: 5 * WAN, copayPpm: 0 }
  return {
    insurerId,
    productCode: 'FB-NM',
    renewalOf: null,
    period: { from, to: addMonths(from, 12) },
    totalLimitFen: limitFen,
    covers: [
      { code: 'quality', ...terms, deductiblePpm: 100_000 },
      { code: 'liability', ...terms, deductiblePpm: 50_000 },
    ],
    items: [
      {
        ...BLANK,
        name: '高强高模碳纤维',
        catalogueEntryId: 'NM-2024:5.1',
        catalogueEdition: '2024',
        contractNo,
        contractDate: addDays(from, -60),
        valueFen: 1_200 * WAN,
        userId,
        unitOfSupport: 'batch',
        firstYear: true,
        indicators: [
          { code: 'tensile_strength', value: 5_720, evidence: `${contractNo} 第三方性能检测报告` },
          { code: 'modulus', value: 378, evidence: `${contractNo} 第三方性能检测报告` },
        ],
        maturity: 'smallBatch',
        attributes: {
          specification: 'YJ-M40X 12K',
          application: 'aerospace',
          batches: [
            { batchNo: `${contractNo}-A`, quantityKg: 1_500, amountFen: 700 * WAN, producedOn: addDays(from, -45) },
            { batchNo: `${contractNo}-B`, quantityKg: 1_100, amountFen: 500 * WAN, producedOn: addDays(from, -38) },
          ],
        },
      },
    ],
  }
}
