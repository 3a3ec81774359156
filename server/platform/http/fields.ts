import { unprintable } from '../../../config/fonts/index.ts'
import Joi, { type CustomHelpers, type NumberSchema, type StringSchema } from '../../../config/joi.ts'
import { addDays, isCivilDate, startOfCivilDate } from '../../kernel/civilDate.ts'
import { MAX_AMOUNT_FEN } from '../../kernel/money.ts'

/** A day as `YYYY-MM-DD` that exists. */
export const civilDate = (): StringSchema =>
  Joi.string()
    .told('date')
    .custom((value: string, helpers) => (isCivilDate(value) ? value : helpers.error('string.pattern.base')))

/** The last millisecond of a day in Shanghai. */
export const endOfCivilDate = (date: string): Date => new Date(startOfCivilDate(addDays(date, 1)).getTime() - 1)

/** A day in Shanghai, read as the instant it begins (or, as an end, its last millisecond). */
export const dayAs = (instantOf: (date: string) => Date): StringSchema =>
  Joi.string()
    .told('date')
    .custom((text: string, helpers) => (isCivilDate(text) ? instantOf(text) : helpers.error('any.invalid')))

/** An amount in whole fen, zero included, whose sums stay exact. */
export const fen = (): NumberSchema => Joi.number().integer().min(0).max(MAX_AMOUNT_FEN)

/** A positive amount in whole fen. */
export const positiveFen = (): NumberSchema => fen().min(1)

/** A share in parts per million, at most the whole. */
export const sharePpm = (): NumberSchema => Joi.number().integer().min(0).max(1_000_000)

/** Joi's kind of finding for characters that no font of the house draws. */
const UNPRINTABLE = 'text.unprintable'

function checkPrintable(text: string, { error }: CustomHelpers<string>) {
  const limit = unprintable(text)
  return limit.length > 0 ? error(UNPRINTABLE, { limit }) : text
}

/** A text of which documents print every character: what they would print as a box is refused where it is typed. */
export const printable = (text: StringSchema): StringSchema =>
  text
    .custom(checkPrintable)
    .messages({ [UNPRINTABLE]: '{{#label}} has characters that cannot be printed: {{#limit}}' })

/** One line of text that a person typed. */
export const line = (max = 200): StringSchema => printable(Joi.string().trim().min(1).max(max))

/** What a person typed in lines as it came: reasons, notes, descriptions. */
export const paragraph = (max = 1000): StringSchema => line(max).multiline()

/** What somebody who approves thinks of it, in some sentences; left out or empty where they say nothing. */
export const opinion = (): StringSchema => Joi.string().trim().empty('').max(2000).multiline()

/** The number of a document or organisation, as in paths and references; typed full width it is the same. */
export const documentNo = (): StringSchema =>
  Joi.string()
    .normalize('NFKC')
    .pattern(/^[\w-]{1,40}$/)

/** A number as somebody types it to look for a document: in small letters, with blanks or dashes it is the same. */
export const typedNo = (): StringSchema =>
  Joi.string()
    .normalize('NFKC')
    .replace(/[\s\p{Dash}]+/gu, '')
    .uppercase()
    .pattern(/^\w{1,40}$/)

/** Path `/:number`, which the command calls by what it numbers: `...numbered('claimNo')`. */
export const numbered = (name: string) => ({
  params: Joi.object({ number: documentNo().required() }),
  names: { number: name },
})

/** Code of a cover, as a product defines it. */
export const coverCode = (): StringSchema => Joi.string().pattern(/^[a-zA-Z][\w-]{0,39}$/)
