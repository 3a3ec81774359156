import type { SubmissionRequest } from '../../business/offer/underwriting/domain/submission.ts'
import { addDays, addMonths } from '../../kernel/civilDate.ts'
import { BLANK, WAN, type WantedGoods, YI } from './wanted.ts'

interface Model {
  readonly name: string
  readonly catalogueEntryId: string
  readonly catalogueEdition: string
  readonly valueFen: number
  readonly limitFen: number
  readonly indicators: readonly { readonly code: string; readonly value: number }[]
  readonly maturity: string
}

/** What the makers of the story build, with indicators that reach the catalogue's thresholds. */
const MODELS = {
  turbineOf2017: {
    name: 'SY-200 重型燃气轮机',
    catalogueEntryId: 'EQ-2017:1.2.1',
    catalogueEdition: '2017',
    valueFen: 9_000 * WAN,
    limitFen: 1 * YI,
    indicators: [{ code: 'rated_power', value: 220 }],
    maturity: 'typeTested',
  },
  turbine: {
    name: 'SY-300 重型燃气轮机',
    catalogueEntryId: 'EQ-2024:1.2.1',
    catalogueEdition: '2024',
    valueFen: 1.6 * YI,
    limitFen: 2 * YI,
    indicators: [
      { code: 'rated_power', value: 310 },
      { code: 'efficiency', value: 61.5 },
    ],
    maturity: 'prototype',
  },
  largeTurbine: {
    name: 'SY-400 重型燃气轮机',
    catalogueEntryId: 'EQ-2024:1.2.1',
    catalogueEdition: '2024',
    valueFen: 4.2 * YI,
    limitFen: 5 * YI,
    indicators: [
      { code: 'rated_power', value: 430 },
      { code: 'efficiency', value: 62.8 },
    ],
    maturity: 'typeTested',
  },
  crane: {
    name: '自动化双小车岸桥 DL-70',
    catalogueEntryId: 'EQ-2024:4.2.1',
    catalogueEdition: '2024',
    valueFen: 8_000 * WAN,
    limitFen: 1 * YI,
    indicators: [
      { code: 'lifting_capacity', value: 70 },
      { code: 'outreach', value: 73 },
    ],
    maturity: 'typeTested',
  },
  incinerator: {
    name: 'FS-1000 大型垃圾焚烧炉排炉',
    catalogueEntryId: 'EQ-2024:6.1.1',
    catalogueEdition: '2024',
    valueFen: 4_800 * WAN,
    limitFen: 6_000 * WAN,
    indicators: [
      { code: 'daily_capacity', value: 1_050 },
      { code: 'availability', value: 8_200 },
    ],
    maturity: 'typeTested',
  },
  machineTool: {
    name: 'HZ-5X 五轴联动龙门加工中心',
    catalogueEntryId: 'EQ-2024:11.1.1',
    catalogueEdition: '2024',
    valueFen: 2_400 * WAN,
    limitFen: 3_000 * WAN,
    indicators: [
      { code: 'accuracy', value: 2.5 },
      { code: 'spindle_speed', value: 24_000 },
    ],
    maturity: 'typeTested',
  },
} as const satisfies Record<string, Model>

export type ModelKey = keyof typeof MODELS

/** The submission a maker writes for one machine: quality and liability up to one common limit, for a year. */
export function machineRequest(
  model: ModelKey,
  serialNumber: string,
  { insurerId, userId, from }: WantedGoods,
): SubmissionRequest {
  const { limitFen, name, catalogueEntryId, catalogueEdition, valueFen, indicators, maturity }: Model = MODELS[model]
  const terms = { limitFen, perOccurrenceLimitFen: limitFen / 2, deductiblePpm: 50_000, copayPpm: 0 }
  return {
    insurerId,
    productCode: 'FS-EQ',
    renewalOf: null,
    period: { from, to: addMonths(from, 12) },
    totalLimitFen: limitFen,
    covers: [
      { code: 'quality', ...terms, deductibleFen: 20 * WAN },
      { code: 'liability', ...terms, deductibleFen: 10 * WAN },
    ],
    items: [
      {
        ...BLANK,
        serialNumber,
        name,
        catalogueEntryId,
        catalogueEdition,
        contractNo: `HT-${serialNumber}`,
        contractDate: addDays(from, -45),
        valueFen,
        userId,
        unitOfSupport: 'set',
        indicators: indicators.map((indicator) => ({ ...indicator, evidence: `${serialNumber} 型式试验报告` })),
        maturity,
      },
    ],
  }
}
