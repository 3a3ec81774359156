import { TEXT_CHARACTER, type ValidationError, type ValidationErrorItem } from '../../../config/joi.ts'
import { type TextProblem, textProblemSentence } from '../../kernel/text.ts'
import type { Failure } from './problem.contract.ts'

type Sentence = Pick<Failure, 'zh' | 'en'>

/** Sentences for joi's findings, by kind: its own name the request part and the key, which people do not know. */
const SENTENCES: Readonly<Record<string, (limit: string) => Sentence>> = {
  'any.required': () => ({ zh: '必填', en: 'Required' }),
  'any.unknown': () => ({ zh: '不允许填写', en: 'Not allowed here' }),
  'object.unknown': () => ({ zh: '未知字段', en: 'Unknown field' }),
  'any.only': (limit) => ({ zh: `须为以下之一：${limit}`, en: `One of these: ${limit}` }),
  'any.invalid': () => ({ zh: '取值无效', en: 'This value is not allowed' }),
  'string.base': () => ({ zh: '须为文本', en: 'Must be a text' }),
  'string.empty': () => ({ zh: '不能为空', en: 'Must not be empty' }),
  'string.min': (limit) => ({ zh: `至少 ${limit} 个字符`, en: `At least ${limit} characters` }),
  'string.max': (limit) => ({ zh: `至多 ${limit} 个字符`, en: `At most ${limit} characters` }),
  'string.length': (limit) => ({ zh: `须为 ${limit} 个字符`, en: `Must be ${limit} characters long` }),
  'string.pattern.base': () => ({ zh: '格式不正确', en: 'The format is not right' }),
  'string.pattern.name': () => ({ zh: '格式不正确', en: 'The format is not right' }),
  'string.guid': () => ({ zh: '须为 UUID', en: 'Must be a UUID' }),
  'uscc.invalid': () => ({
    zh: '不是有效的统一社会信用代码（登记部门、行政区划或校验位不符）',
    en: 'Not a valid unified social credit code: department, region or check character do not fit',
  }),
  'region.unknown': () => ({ zh: '不是 GB/T 2260 的行政区划代码', en: 'Not a region code of GB/T 2260' }),
  'text.unprintable': (limit) => ({
    zh: `含有保险单上无法打印的字符：${limit}`,
    en: `Holds characters that a policy cannot print: ${limit}`,
  }),
  'number.base': () => ({ zh: '须为数字', en: 'Must be a number' }),
  'number.integer': () => ({ zh: '须为整数', en: 'Must be a whole number' }),
  'number.unsafe': () => ({ zh: '数值过大', en: 'The number is too large' }),
  'number.min': (limit) => ({ zh: `不得小于 ${limit}`, en: `Not below ${limit}` }),
  'number.max': (limit) => ({ zh: `不得大于 ${limit}`, en: `Not above ${limit}` }),
  'number.positive': () => ({ zh: '须大于零', en: 'Must be above zero' }),
  'boolean.base': () => ({ zh: '须为是或否', en: 'Must be yes or no' }),
  'object.base': () => ({ zh: '须为对象', en: 'Must be an object' }),
  'array.base': () => ({ zh: '须为列表', en: 'Must be a list' }),
  'array.min': (limit) => ({ zh: `至少 ${limit} 项`, en: `Choose or fill in at least ${limit}` }),
  'array.max': (limit) => ({ zh: `至多 ${limit} 项`, en: `At most ${limit}` }),
  'array.unique': () => ({ zh: '不得重复', en: 'Must not be repeated' }),
  'array.includes': () => ({ zh: '列表内容不符合要求', en: 'Something in the list does not fit' }),
}

/** Every finding of a joi error as a failed condition with its field path. */
export function invalidInputFailures(error: ValidationError): Failure[] {
  return error.details.map((detail) => ({
    code: 'http.invalid',
    field: fieldOf(detail),
    ...shownValue(detail),
    ...sentenceOf(detail),
  }))
}

const ANY_OTHER: Sentence = { zh: '不符合要求', en: 'Does not fit what is asked here' }

function sentenceOf(detail: ValidationErrorItem): Sentence {
  const problem = problemOf(detail)
  if (problem) return textProblemSentence(problem)
  const say = SENTENCES[detail.type] ?? (() => ANY_OTHER)
  return { zh: say(limitOf(detail, '、')).zh, en: say(limitOf(detail, ', ')).en }
}

const problemOf = ({ type, context }: ValidationErrorItem): TextProblem | null =>
  type === TEXT_CHARACTER ? (context?.problem as TextProblem) : null

/** Path below the request part, as the form knows it: `items.0.serialNumber`. */
const fieldOf = (detail: ValidationErrorItem): string => detail.path.slice(1).join('.')

function limitOf({ context }: ValidationErrorItem, comma: string): string {
  const limit: unknown = context?.limit ?? context?.valids
  return Array.isArray(limit) ? limit.map(String).join(comma) : String(limit ?? '')
}

/** Short plain values are shown back; passwords, long texts and what stands in unknown fields are not. */
function shownValue(detail: ValidationErrorItem): { value?: string | number } {
  const { context, path, type } = detail
  const value: unknown = problemOf(detail)?.character ?? context?.value
  if (type === 'object.unknown') return {}
  if (path.some((part) => /password|token|secret/i.test(String(part)))) return {}
  if (typeof value === 'number') return { value }
  if (typeof value === 'string' && value.length <= 60) return { value }
  return {}
}
