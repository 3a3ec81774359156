import type { ThresholdOperator } from './threshold.ts'

/** `strict` leaves the number itself out, which no threshold can say. */
type Sign = ThresholdOperator | 'strict'

/**
 * What signs and words mean (GB/T 8170-2008, 4.2: 不低于, 至少, 不大于 and the like include the number, 大于, 超过, 不足 do not;
 * so Civil Code art. 1259 for 以上, 以下 and 超过, 不满). Longer ones first: 大于等于 begins as 大于.
 */
const SIGNS: readonly (readonly [Sign, RegExp])[] = [
  ['>=', />=|[≥≧⩾≮]|[大高多]于(?:或)?等于|不得?[低小少]于|至少|最少/u],
  ['<=', /<=|[≤≦⩽≯]|[小低少]于(?:或)?等于|不得?[高大多]于|不得?超过|至多|最多/u],
  ['strict', /[<>]|[大高多小低少]于|超过|不[满足]/u],
  ['=', /[=:]/u],
]
/** Any of them, as part of a pattern. */
export const ANY_SIGN = SIGNS.map(([, pattern]) => pattern.source).join('|')
/** The sign that a text is; `=` where it is none. */
export const signOf = (text: string): Sign =>
  SIGNS.find(([, pattern]) => new RegExp(`^(?:${pattern.source})$`, 'u').test(text))?.[0] ?? '='

/** Words between a code and a number that has its side behind. */
export const LINK = /为|在|达到/u.source
/** The side behind a number. */
export const SIDE = /以[上下]/u.source
