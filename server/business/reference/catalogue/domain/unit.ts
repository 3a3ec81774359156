import { unitSymbols } from '../../../../../config/units/index.ts'

/** SI prefixes; `u` stands for µ. */
const PREFIX = /^(?:da|[YZEPTGMkhdcmunpfa])/
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁻'
const PLAIN = '0123456789-'
const LONGEST = 20

/** A unit, with an exponent; below a fraction with a whole number before it, as in `g/10min`, but not without a unit above. */
const FACTOR = String.raw`(?:[^\d\s()·/-]+)(?:-[1-9]|[2-9])?`
const PRODUCT = `${FACTOR}(?:·${FACTOR})*`
const BELOW = String.raw`${FACTOR}|\(${PRODUCT}\)`
const COUNTED = String.raw`(?:[1-9]\d{0,5})?${FACTOR}|\(${PRODUCT}\)`
const SHAPE = new RegExp(
  String.raw`^(?:(?:${PRODUCT}|\(${PRODUCT}\))(?:/(?:${COUNTED})(?:·${FACTOR})*)*|(?:/(?:${BELOW})(?:·${FACTOR})*)+)$`,
  'u',
)

/** Letters and signs that look alike, as one of them: `㎜` is mm, `µ` and `μ` are u, `m³` is m3. */
const written = (text: string): string =>
  text
    .trim()
    .replace(/[㍱-㏟Ω％／＊（）]/gu, (sign) => sign.normalize('NFKC').replace('∕', '/'))
    .replace(/[µμ]/gu, 'u')
    .replace(/°\s?C/gu, '℃')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/gu, (sign) => PLAIN.charAt(RAISED.indexOf(sign)))
    .replace(/\^/g, '')
    .replace(/\s*[·⋅•∙×*]\s*/gu, '·')
    .replace(/\s*\/\s*/g, '/')
    .replace(/^\(([^()]+)\)$/, '$1')

/**
 * A unit as it is written here, `m3/h` for `m³/h`; null when it is not wholly made of known units (after GB 3100, and the
 * counting words of the lists). The empty text is the unit of plain numbers.
 */
export function readUnit(text: string): string | null {
  const unit = written(text)
  if (unit === '' || unitSymbols.whole.has(unit)) return unit
  if (unit.length > LONGEST || !SHAPE.test(unit)) return null
  const symbols = unit.match(/[^\d()·/-]+/gu) ?? []
  return symbols.length > 0 && symbols.every(isSymbol) && !isSecondValue(unit) ? unit : null
}

/** `MW/20MW` behind a number is another value of the same quantity (`10MW/20MW`), `g/10min` a unit. */
function isSecondValue(unit: string): boolean {
  const [above = '', ...below] = unit.split('/')
  const quantities = new Set(quantitiesIn(above))
  return below.some((part) => /^\d/.test(part) && quantitiesIn(part).some((quantity) => quantities.has(quantity)))
}

/** Its symbols without prefixes: W of MW and of kW. */
const quantitiesIn = (part: string): string[] =>
  (part.match(/[^\d()·/-]+/gu) ?? []).map((symbol) =>
    unitSymbols.plain.has(symbol) || unitSymbols.prefixed.has(symbol) ? symbol : symbol.replace(PREFIX, ''),
  )

const isSymbol = (symbol: string): boolean =>
  unitSymbols.plain.has(symbol) ||
  unitSymbols.prefixed.has(symbol) ||
  unitSymbols.prefixed.has(symbol.replace(PREFIX, ''))
