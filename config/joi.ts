import joi from 'joi'
import { keptText, type TextProblem, textProblem, textProblemSentence } from '../server/kernel/text.ts'

export type {
  AlternativesSchema,
  AnySchema,
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
  /** Tells machines of a format that joi has no word for, and checks nothing. */
  told(format: string): this
}

/** An object that has a name of its own in what is told of schemas to machines. */
export interface NamedSchema<T> extends joi.ObjectSchema<T> {
  named(name: string): this
}

/** Joi with the house's own texts. */
export interface HouseJoi extends Omit<joi.Root, 'string'> {
  string<T = string>(): StringSchema<T>
}

/** Joi's kind of finding for a character no text may hold; its context is a {@link TextProblem}. */
export const TEXT_CHARACTER = 'text.character'

/** Gives an object a title in JSON Schema; says nothing about its value. */
const naming = (root: joi.Root) => ({
  type: 'object',
  base: root.object(),
  rules: {
    named: {
      method(this: joi.ExtensionBoundSchema, name: string) {
        return this.$_addRule({ name: 'named', args: { name } })
      },
      args: ['name'],
      validate: (value: unknown) => value,
      jsonSchema: (rule: { readonly args: { readonly name: string } }, schema: object) => ({
        ...schema,
        title: rule.args.name,
      }),
    },
  },
})

/**
 * The only joi there is: every text it makes is kept in NFC and holds no control, format or half character, so that no
 * schema can forget it. An import rule keeps joi itself out of every other file.
 */
const Joi: HouseJoi = joi.extend(naming, (root: joi.Root) => ({
  type: 'string',
  base: root.string(),
  messages: { [TEXT_CHARACTER]: '{{#label}} {{#sentence}}' },
  rules: {
    multiline: {
      method(this: joi.ExtensionBoundSchema) {
        return this.$_setFlag('multiline', true)
      },
    },
    told: {
      method(this: joi.ExtensionBoundSchema, format: string) {
        return this.$_addRule({ name: 'told', args: { format } })
      },
      args: ['format'],
      validate: (value: unknown) => value,
      jsonSchema: ({ args: { format } }: { readonly args: { readonly format: string } }, schema: object) => ({
        ...schema,
        format,
      }),
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
