import joi from 'joi'
import { keptText, type TextProblem, textProblem, textProblemSentence } from '../server/kernel/text.ts'

export type {
  AlternativesSchema,
  ArraySchema,
  CustomHelpers,
  CustomValidator,
  Description,
  NumberSchema,
  ObjectSchema,
  PartialSchemaMap,
  Schema,
  ValidationError,
  ValidationErrorItem,
} from 'joi'

/** A text; of one line unless it is declared to hold several. */
export interface StringSchema<T = string> extends joi.StringSchema<T> {
  /** Allows line feeds and tabs. */
  multiline(): this
}

/** Joi with the house's own texts. */
export interface HouseJoi extends Omit<joi.Root, 'string'> {
  string<T = string>(): StringSchema<T>
}

/** Joi's kind of finding for a character no text may hold; its context is a {@link TextProblem}. */
export const TEXT_CHARACTER = 'text.character'

/**
 * The only joi there is: every text it makes is kept in NFC and holds no control, format or half character, so that no
 * schema can forget it. An import rule keeps joi itself out of every other file.
 */
const Joi: HouseJoi = joi.extend((root: joi.Root) => ({
  type: 'string',
  base: root.string(),
  messages: { [TEXT_CHARACTER]: '{{#label}} {{#sentence}}' },
  rules: {
    multiline: {
      method(this: joi.ExtensionBoundSchema) {
        return this.$_setFlag('multiline', true)
      },
    },
  },
  validate(value: unknown, { error, schema }: joi.CustomHelpers) {
    if (typeof value !== 'string') return undefined
    const text = keptText(value)
    const problem = textProblem(text, { multiline: schema.$_getFlag('multiline') === true })
    return problem ? { value, errors: error(TEXT_CHARACTER, textContext(problem)) } : { value: text }
  },
}))

/** What a finding says of the character beside joi's own. */
export const textContext = (problem: TextProblem) => ({ problem, sentence: textProblemSentence(problem).en })

export default Joi
