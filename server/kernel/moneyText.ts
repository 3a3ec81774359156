import { ungrouped } from './grouped.ts'
import { assertFen, type Fen } from './money.ts'

const YUAN = /^([+-]?)[¥￥]?([\d,]+)(?:\.(\d{1,2}))?元?$/

/** Reads an amount in yuan such as `1,234.5` or `￥1234元`, exactly; null when it is not one. For imports only. */
export function parseYuan(text: string): Fen | null {
  const match = YUAN.exec(text.trim())
  if (!match) return null
  const [, sign, grouped = '', decimals = ''] = match
  const yuan = ungrouped(grouped)
  if (yuan === null) return null
  const fen = Number(yuan + decimals.padEnd(2, '0'))
  if (!Number.isSafeInteger(fen)) return null
  return sign === '-' && fen !== 0 ? -fen : fen
}

/** `123456` -> `1,234.56`. */
export function formatYuan(fen: Fen): string {
  const digits = String(Math.abs(assertFen(fen))).padStart(3, '0')
  const yuan = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')
  return `${fen < 0 ? '-' : ''}${yuan}.${digits.slice(-2)}`
}

const DIGITS = '零壹贰叁肆伍陆柒捌玖'
const PLACES = ['', '拾', '佰', '仟']

/** The amount in capital characters (大写金额) for policies and payment papers: `12300` -> `壹佰贰拾叁元整`. */
export function chineseCapitals(fen: Fen): string {
  const size = Math.abs(assertFen(fen))
  const yuan = Math.floor(size / 100)
  const jiao = Math.floor((size % 100) / 10)
  const cents = size % 10
  const whole = yuan > 0 ? `${capitalInteger(yuan)}元` : ''
  return (fen < 0 ? '负' : '') + whole + decimalPart(yuan, jiao, cents)
}

function decimalPart(yuan: number, jiao: number, cents: number): string {
  if (jiao === 0 && cents === 0) return yuan === 0 ? '零元整' : '整'
  if (cents === 0) return `${DIGITS[jiao]}角整`
  if (jiao === 0) return `${yuan > 0 ? '零' : ''}${DIGITS[cents]}分`
  return `${DIGITS[jiao]}角${DIGITS[cents]}分`
}

/** Whole numbers from 1: split at 亿, then 万, then four places; one 零 wherever places are skipped. */
function capitalInteger(value: number): string {
  if (value >= 1e8) return joined(value, 1e8, '亿')
  if (value >= 1e4) return joined(value, 1e4, '万')
  let text = ''
  let skipped = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit > 0) text += `${skipped ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`
    skipped = digit === 0 && text !== ''
  }
  return text
}

function joined(value: number, unit: number, name: string): string {
  const rest = value % unit
  const head = `${capitalInteger(Math.floor(value / unit))}${name}`
  if (rest === 0) return head
  return `${head}${rest < unit / 10 ? '零' : ''}${capitalInteger(rest)}`
}
