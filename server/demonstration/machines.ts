import type { CivilDate } from '../kernel/civilDate.ts'
import type { Period } from '../kernel/period.ts'
import type { SubmissionRequest } from '../underwriting/domain/submission.ts'

const YI = 10_000_000_000
const WAN = 1_000_000

interface Model {
  readonly name: string
  readonly catalogueEntryId: string
  readonly catalogueEdition: string
  readonly valueFen: number
  readonly limitFen: number
  readonly indicators: readonly { readonly code: string; readonly value: number; readonly evidence: string | null }[]
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
    indicators: [{ code: 'rated_power', value: 220, evidence: 'SY-200 型式试验报告' }],
    maturity: 'typeTested',
  },
  turbine: {
    name: 'SY-300 重型燃气轮机',
    catalogueEntryId: 'EQ-2024:1.2.1',
    catalogueEdition: '2024',
    valueFen: 1.6 * YI,
    limitFen: 2 * YI,
    indicators: [
      { code: 'rated_power', value: 310, evidence: 'SY-300 样机考核试验报告' },
      { code: 'efficiency', value: 61.5, evidence: 'SY-300 样机考核试验报告' },
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
      { code: 'rated_power', value: 430, evidence: 'SY-400 型式试验报告' },
      { code: 'efficiency', value: 62.8, evidence: null },
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
      { code: 'lifting_capacity', value: 70, evidence: 'DL-70 载荷试验证书' },
      { code: 'outreach', value: 73, evidence: 'DL-70 载荷试验证书' },
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
      { code: 'accuracy', value: 2.5, evidence: 'HZ-5X 精度检验报告' },
      { code: 'spindle_speed', value: 24_000, evidence: 'HZ-5X 精度检验报告' },
    ],
    maturity: 'typeTested',
  },
} as const satisfies Record<string, Model>

/** One machine with its serial number. */
export interface Machine extends Model {
  readonly serialNumber: string
}

export const machine = (model: keyof typeof MODELS, serialNumber: string): Machine => ({
  ...MODELS[model],
  serialNumber,
})

interface Wishes {
  readonly insurerId: string
  readonly userId: string
  readonly period: Period
  readonly contractDate: CivilDate
}

/** The submission a maker writes for one machine: quality and liability up to one common limit. */
export function requestOf(machine: Machine, { insurerId, userId, period, contractDate }: Wishes): SubmissionRequest {
  const { limitFen, serialNumber, name, catalogueEntryId, catalogueEdition, valueFen, indicators, maturity } = machine
  const terms = { limitFen, perOccurrenceLimitFen: limitFen / 2, deductiblePpm: 50_000, copayPpm: 0 }
  return {
    insurerId,
    productCode: 'FS-EQ',
    renewalOf: null,
    period,
    totalLimitFen: limitFen,
    covers: [
      { code: 'quality', ...terms, deductibleFen: 20 * WAN },
      { code: 'liability', ...terms, deductibleFen: 10 * WAN },
    ],
    items: [
      {
        serialNumber,
        name,
        catalogueEntryId,
        catalogueEdition,
        contractNo: `HT-${serialNumber}`,
        contractDate,
        valueFen,
        userId,
        deliveredOn: null,
        unitOfSupport: 'set',
        firstYear: false,
        indicators: indicators.map((indicator) => ({ ...indicator, evidence: `${serialNumber} 型式试验报告` })),
        maturity,
        attributes: {},
      },
    ],
  }
}
