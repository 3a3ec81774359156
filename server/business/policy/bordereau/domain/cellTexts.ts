import { BORDEREAU_WORDS } from '../../../../../config/bordereau/index.ts'
import { identityKey } from '../../../../../config/identity/index.ts'
import { MAX_AMOUNT_FEN } from '../../../../kernel/money.ts'
import { parseYuan } from '../../../../kernel/moneyText.ts'
import type { ScalarField } from '../../../reference/product/domain/form.ts'

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

/** An amount in yuan as fen, to the fen and not below zero; null where it is none. */
export function amountIn(text: string): number | null {
  const fen = parseYuan(plain(text))
  return fen !== null && fen >= 0 && fen <= MAX_AMOUNT_FEN ? fen : null
}

const PERCENT = /^(\d{1,3})(?:\.(\d{1,4}))?%$/

/** A share as it must be written, with its sign: `12.5%` is 125,000 ppm. A number without a sign could be either. */
export function shareIn(text: string): number | null {
  const [, whole, decimals = ''] = PERCENT.exec(plain(text)) ?? []
  if (whole === undefined) return /^0(?:\.0+)?$/.test(plain(text)) ? 0 : null
  const ppm = Number(whole + decimals.padEnd(4, '0'))
  return ppm <= 1_000_000 ? ppm : null
}

const keysOf = (words: readonly string[]): ReadonlySet<string> => new Set(words.map(identityKey))
const [YES, NO] = [keysOf(BORDEREAU_WORDS.yes), keysOf(BORDEREAU_WORDS.no)]

/** Yes or no; null where it is neither. */
export function yesIn(text: string): boolean | null {
  const key = identityKey(text)
  if (YES.has(key)) return true
  return NO.has(key) ? false : null
}

/** The value of a choice, by itself or by what it is called in either language; null where there is no such choice. */
export function choiceIn(text: string, { choices }: Extract<ScalarField, { type: 'choice' }>): string | null {
  const key = identityKey(text)
  const found = choices.find(({ value, label }) =>
    [value, label.zh, label.en].some((name) => identityKey(name) === key),
  )
  return found?.value ?? null
}

const INTEGER = /^[+-]?\d{1,15}$/

export function integerIn(text: string): number | null {
  const digits = plain(text).replaceAll(',', '')
  return INTEGER.test(digits) ? Number(digits) : null
}
