import type { Threshold } from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import { unitText } from '../format.ts'

const SIGNS = { '>=': '≥', '<=': '≤', '=': '=' } as const

/** What a catalogue entry asks of an indicator: `≥ 300 MW`. */
export const requirementText = ({ operator, value, unit }: Threshold): string =>
  [SIGNS[operator], String(value), unitText(unit)].filter(Boolean).join(' ')
