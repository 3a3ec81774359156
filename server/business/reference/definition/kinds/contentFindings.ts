import { type ObjectSchema, TEXT_CHARACTER, type ValidationErrorItem } from '../../../../../config/joi.ts'
import type { Refusal } from '../../../../kernel/refusal.ts'
import type { TextProblem } from '../../../../kernel/text.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'

/** Joi's kinds of findings as refusals; what is not here is `definition.invalid` with joi's own sentence. */
const CODES: Readonly<Record<string, DefinitionRefusalCode>> = {
  'any.required': 'definition.missing',
  'string.empty': 'definition.missing',
  [TEXT_CHARACTER]: 'definition.character',
  'object.unknown': 'definition.unknown-field',
  'any.unknown': 'definition.unknown-field',
  'any.only': 'definition.not-a-choice',
  'string.base': 'definition.wrong-type',
  'number.base': 'definition.wrong-type',
  'number.integer': 'definition.wrong-type',
  'boolean.base': 'definition.wrong-type',
  'object.base': 'definition.wrong-type',
  'array.base': 'definition.wrong-type',
  'number.min': 'definition.below-least',
  'string.min': 'definition.below-least',
  'array.min': 'definition.below-least',
  'object.min': 'definition.below-least',
  'value.free': 'definition.free-of-charge',
  'number.max': 'definition.above-most',
  'string.max': 'definition.above-most',
  'array.max': 'definition.above-most',
  'array.unique': 'definition.repeated',
}

/** Everything in which the content does not follow the schema, with the path of each. Values are taken as written. */
export function schemaFindings(schema: ObjectSchema, content: object): Refusal<DefinitionRefusalCode>[] {
  const { error } = schema.validate(content, { abortEarly: false, convert: false, errors: { label: 'key' } })
  return (error?.details ?? []).map(findingOf)
}

function findingOf({ type, path, message, context }: ValidationErrorItem): Refusal<DefinitionRefusalCode> {
  const code = CODES[type] ?? 'definition.invalid'
  const value: unknown =
    context && TEXT_CHARACTER === type ? (context.problem as TextProblem).character : context?.value
  const limit: unknown = context?.limit ?? (type === 'any.only' ? context?.valids : undefined)
  return {
    code,
    field: path.join('.'),
    ...((typeof value === 'string' && value.length <= 60) || typeof value === 'number' ? { value } : {}),
    ...(limit === undefined ? {} : { threshold: Array.isArray(limit) ? limit.map(String).join(' / ') : Number(limit) }),
    ...(code === 'definition.invalid' ? { reference: message } : {}),
  }
}
