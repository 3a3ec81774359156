export const OPERATORS = ['>=', '<=', '='] as const
export type ThresholdOperator = (typeof OPERATORS)[number]

/** One main technical indicator with the value a product must reach. */
export interface Threshold {
  readonly code: string
  readonly name: string
  readonly operator: ThresholdOperator
  readonly value: number
  readonly unit: string
}

const PATTERN =
  /^(?<code>\p{L}[\p{L}\p{N}_]*)\s*(?:[(（](?<name>[^()（）]+)[)）])?\s*(?<operator>>=|<=|=|≥|≤)\s*(?<value>-?\d{1,12}(?:\.\d{1,6})?)\s*(?<unit>(?!e\d)[^\d\s.;；=<>≥≤-][^;；=<>≥≤]{0,19})?$/u

const OPERATOR_OF: Readonly<Record<string, ThresholdOperator>> = { '≥': '>=', '≤': '<=' }

/** One threshold as written in a catalogue file, such as `rated_power(额定功率)>=16MW`; null when it cannot be read. */
export function parseThreshold(text: string): Threshold | null {
  const found = PATTERN.exec(text.trim())?.groups
  if (!found) return null
  const { code = '', name, operator = '', value, unit } = found
  return {
    code,
    name: name?.trim() || code,
    operator: OPERATOR_OF[operator] ?? (operator as ThresholdOperator),
    value: Number(value),
    unit: unit?.trim() ?? '',
  }
}

/** The parts of a threshold list such as `rated_power>=16MW; accuracy<=3um`. */
export const splitThresholds = (text: string): string[] =>
  text
    .split(/[;；\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** The text {@link parseThreshold} reads back as the same threshold. */
export const thresholdText = ({ code, name, operator, value, unit }: Threshold): string =>
  `${code}${name === code ? '' : `(${name})`}${operator}${value}${unit}`

/** Whether a measured value reaches the threshold. */
export function meets({ operator, value }: Threshold, measured: number): boolean {
  switch (operator) {
    case '>=':
      return measured >= value
    case '<=':
      return measured <= value
    case '=':
      return measured === value
  }
}
