import type { Request } from 'express'
import Joi, { TEXT_CHARACTER, textContext, type ValidationErrorItem } from '../../../config/joi.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import { keptText, type TextProblem, textProblem } from '../../kernel/text.ts'
import type { ReceivedFile, UploadedFile } from '../intake/files.ts'
import type { RequestSchema } from './route.ts'

const MAX_DEPTH = 12
const EMPTY = Joi.object({})

/** The parts of a request that are parsed. */
export type SentInput = Pick<Request, 'params' | 'query' | 'body'>

export interface ParsedInput {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly body: Record<string, unknown>
  readonly file?: UploadedFile
  /** What the file says, where the route reads it. */
  readonly content?: unknown
  readonly received?: ReceivedFile
  /** What the route did before its transaction. */
  readonly prepared?: unknown
}

/**
 * Makes the parser of a route. It hands on the parsed request and nothing else: unknown keys are refused, every finding
 * is listed, JSON numbers stay numbers ("12" is not 12). Query and path texts, and the text fields of an upload, are
 * converted, since there HTTP has only text.
 */
export function requestParser(schema: RequestSchema<unknown>, textBody: boolean): (request: SentInput) => ParsedInput {
  const texts = Joi.object({ params: schema.params ?? EMPTY, query: schema.query ?? EMPTY })
  const body = Joi.object({ body: schema.body ?? EMPTY })
  return (request) => {
    const sent: unknown = request.body ?? {}
    if (isDeeperThan(sent, MAX_DEPTH)) throw new RefusalError([{ code: 'http.too-deep', threshold: MAX_DEPTH }])
    const { params, query } = request
    refuseUnsoundTexts({ params, query, body: sent })
    const found = [
      texts.validate({ params: { ...params }, query: { ...query } }, { abortEarly: false, convert: true }),
      body.validate({ body: { ...(sent as object) } }, { abortEarly: false, convert: textBody }),
    ]
    const details = found.flatMap(({ error }) => error?.details ?? [])
    if (details.length > 0) throw new Joi.ValidationError('invalid request', details, null)
    return Object.assign({ params: {}, query: {}, body: {} }, ...found.map(({ value }) => value)) as ParsedInput
  }
}

function isDeeperThan(value: unknown, limit: number): boolean {
  if (typeof value !== 'object' || value === null) return false
  return limit === 0 || Object.values(value).some((child) => isDeeperThan(child, limit - 1))
}

/** Throws a finding for every unsound text in what was sent, by its part: `{ body: … }`. */
export function refuseUnsoundTexts(sent: Readonly<Record<string, unknown>>): void {
  const found = unsoundTexts(sent, [])
  if (found.length > 0) throw new Joi.ValidationError('unsound text', found, null)
}

/**
 * Every text among names and values, however deep, that holds a character no text may hold: also where a schema lets
 * anything through. Whether it may have several lines is the schema's to say.
 */
function unsoundTexts(value: unknown, path: readonly string[]): ValidationErrorItem[] {
  if (typeof value === 'string') {
    const problem = textProblem(keptText(value), { multiline: true })
    return problem ? [finding(problem, path)] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => {
    // Copying an object would make it the parent of the copy, and nobody would see that it was sent.
    if (name === '__proto__') return [unknownField([...path, name])]
    const problem = textProblem(name)
    return problem ? [finding(problem, path)] : unsoundTexts(part, [...path, name])
  })
}

function finding(problem: TextProblem, path: readonly string[]): ValidationErrorItem {
  const context = textContext(problem)
  return { type: TEXT_CHARACTER, path: [...path], message: context.sentence, context }
}

/** As joi names it, so that it is said like any other. */
const UNKNOWN_FIELD = 'object.unknown'

const unknownField = (path: string[]): ValidationErrorItem => ({
  type: UNKNOWN_FIELD,
  path,
  message: `"${path.slice(1).join('.')}" is not allowed`,
  context: {},
})
