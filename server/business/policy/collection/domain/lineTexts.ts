import { USUAL_WORDS } from '../../../../../config/statements/index.ts'
import { type CivilDate, isCivilDate } from '../../../../kernel/civilDate.ts'
import { MAX_AMOUNT_FEN } from '../../../../kernel/money.ts'

const DAY = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))(?:\D.*|\d{6})?$/

/** A day as banks write it: 2026-03-02, 2026/3/2, 2026年3月2日, 20260302, each with or without a time of day; else null. */
export function dayIn(text: string): CivilDate | null {
  const [, year = '', month, day, shortMonth, shortDay] = DAY.exec(text.normalize('NFKC').trim()) ?? []
  const date = [year, (month ?? shortMonth ?? '').padStart(2, '0'), (day ?? shortDay ?? '').padStart(2, '0')].join('-')
  return isCivilDate(date) ? date : null
}

const YUAN = /^([-+]?)[¥￥]?([-+]?)(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2})0*)?元?$/

/** An amount in yuan as fen, with its sign; 0 for an empty cell and a dash; null where it is no amount to the fen. */
export function fenIn(text: string): number | null {
  const plain = text.normalize('NFKC').replaceAll(/\s/g, '')
  if (plain === '' || /^-+$/.test(plain)) return 0
  const [, first = '', second = '', whole, cents = ''] = YUAN.exec(plain) ?? []
  if (whole === undefined || (first !== '' && second !== '')) return null
  const fen = Number(`${whole.replaceAll(',', '')}${cents.padEnd(2, '0')}`)
  if (fen > MAX_AMOUNT_FEN) return null
  return first === '-' || second === '-' ? -fen + 0 : fen
}

const wordsOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map((word) => word.toUpperCase()))
const [CAME, WENT] = [wordsOf(USUAL_WORDS.came), wordsOf(USUAL_WORDS.went)]

/** Whether money came (`1`) or went (`-1`), by the word of a bank; null where it is neither. */
export function directionIn(text: string): 1 | -1 | null {
  const word = text.normalize('NFKC').trim().toUpperCase()
  if (CAME.has(word)) return 1
  return WENT.has(word) ? -1 : null
}
