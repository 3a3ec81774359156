import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { projectPath } from '../paths.ts'

/** What the columns of banks' files are called, by what they say, and the words for money that came and that went. */
interface UsualWords {
  readonly headings: Readonly<Record<string, readonly string[]>>
  readonly came: readonly string[]
  readonly went: readonly string[]
}

/** The words that banks usually use. */
export const USUAL_WORDS = parse(readFileSync(projectPath('config', 'statements', 'usual.yaml'), 'utf8')) as UsualWords

/** What columns of banks' answers to payments are called, by what they say, and the words for paid and for failed. */
interface ResultWords {
  readonly headings: Readonly<Record<string, readonly string[]>>
  readonly paid: readonly string[]
  readonly failed: readonly string[]
}

/** The words that banks usually use when they tell what came of payments. */
export const RESULT_WORDS = parse(
  readFileSync(projectPath('config', 'statements', 'results.yaml'), 'utf8'),
) as ResultWords

/** What a bank and a payee read of payments. */
interface PaymentWords {
  readonly purposes: Readonly<Record<string, string>>
  /** Of the table for a bank that takes no XML, in its order. */
  readonly headings: readonly string[]
}

/** The words that files for banks carry. */
export const PAYMENT_WORDS = parse(
  readFileSync(projectPath('config', 'statements', 'payments.yaml'), 'utf8'),
) as PaymentWords
