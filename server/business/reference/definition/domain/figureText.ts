import { formatYuan } from '../../../../kernel/moneyText.ts'
import { percentText } from '../../../../kernel/percentText.ts'

/**
 * A figure of a fact as people of either language read it, told by the ending of its name: parts per million in percent,
 * fen as `¥5,000,000.00`, anything else as a number.
 */
export function figureText(fact: string, figure: number): string {
  if (fact.endsWith('Fen')) return `¥${formatYuan(figure)}`
  return fact.endsWith('Ppm') ? percentText(figure) : String(figure)
}
