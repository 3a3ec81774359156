import { TEXT_CHARACTER, type ValidationError, type ValidationErrorItem } from '../../../config/joi.ts'
import { type TextProblem, textProblemSentence } from '../../kernel/text.ts'
import type { Failure } from './problem.contract.ts'

/** Chinese sentences for joi's findings, by kind; English is joi's own. */
const ZH: Readonly<Record<string, (limit: string) => string>> = {
  'any.required': () => '必填',
  'any.unknown': () => '不允许填写',
  'object.unknown': () => '未知字段',
  'any.only': (limit) => `须为以下之一：${limit}`,
  'any.invalid': () => '取值无效',
  'string.base': () => '须为文本',
  'string.empty': () => '不能为空',
  'string.min': (limit) => `至少 ${limit} 个字符`,
  'string.max': (limit) => `至多 ${limit} 个字符`,
  'string.length': (limit) => `须为 ${limit} 个字符`,
  'string.pattern.base': () => '格式不正确',
  'string.pattern.name': () => '格式不正确',
  'string.guid': () => '须为 UUID',
  'uscc.invalid': () => '不是有效的统一社会信用代码（登记部门、行政区划或校验位不符）',
  'region.unknown': () => '不是 GB/T 2260 的行政区划代码',
  'text.unprintable': (limit) => `含有保险单上无法打印的字符：${limit}`,
  'number.base': () => '须为数字',
  'number.integer': () => '须为整数',
  'number.unsafe': () => '数值过大',
  'number.min': (limit) => `不得小于 ${limit}`,
  'number.max': (limit) => `不得大于 ${limit}`,
  'number.positive': () => '须大于零',
  'boolean.base': () => '须为是或否',
  'object.base': () => '须为对象',
  'array.base': () => '须为列表',
  'array.min': (limit) => `至少 ${limit} 项`,
  'array.max': (limit) => `至多 ${limit} 项`,
  'array.unique': () => '不得重复',
  'array.includes': () => '列表内容不符合要求',
}

/** Every finding of a joi error as a failed condition with its field path. */
export function invalidInputFailures(error: ValidationError): Failure[] {
  return error.details.map((detail) => ({
    code: 'http.invalid',
    field: fieldOf(detail),
    ...shownValue(detail),
    zh: zhOf(detail),
    en: detail.message,
  }))
}

function zhOf(detail: ValidationErrorItem): string {
  const problem = problemOf(detail)
  return problem ? textProblemSentence(problem).zh : (ZH[detail.type] ?? (() => '不符合要求'))(limitOf(detail))
}

const problemOf = ({ type, context }: ValidationErrorItem): TextProblem | null =>
  type === TEXT_CHARACTER ? (context?.problem as TextProblem) : null

/** Path below the request part, as the form knows it: `items.0.serialNumber`. */
const fieldOf = (detail: ValidationErrorItem): string => detail.path.slice(1).join('.')

function limitOf({ context }: ValidationErrorItem): string {
  const limit: unknown = context?.limit ?? context?.valids
  return Array.isArray(limit) ? limit.map(String).join('、') : String(limit ?? '')
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
