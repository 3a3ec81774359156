export const OPERATORS = ['>=', '<=', '='] as const
export type ThresholdOperator = (typeof OPERATORS)[number]

/** One bound of a main technical indicator; a range is two of them. */
export interface Threshold {
  readonly code: string
  readonly name: string
  readonly operator: ThresholdOperator
  readonly value: number
  readonly unit: string
}

/** The text the reader of demands reads back as the same threshold. */
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
