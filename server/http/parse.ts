import type { Request } from 'express'
import Joi from 'joi'
import { RefusalError } from '../kernel/refusal.ts'
import type { ReceivedFile, RequestSchema, UploadedFile } from './route.ts'

const MAX_DEPTH = 12
const EMPTY = Joi.object({})

/** The parts of a request that are parsed. */
export type SentInput = Pick<Request, 'params' | 'query' | 'body'>

export interface ParsedInput {
  readonly params: Record<string, unknown>
  readonly query: Record<string, unknown>
  readonly body: Record<string, unknown>
  readonly file?: UploadedFile
  readonly received?: ReceivedFile
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
    if (hasBrokenText(sent)) throw new RefusalError([{ code: 'http.malformed' }])
    const found = [
      texts.validate(
        { params: { ...request.params }, query: { ...request.query } },
        { abortEarly: false, convert: true },
      ),
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

/** Half a character cannot be stored: what came back would be another text than the one that was hashed. */
function hasBrokenText(value: unknown): boolean {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value)
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, part]) => hasBrokenText(key) || hasBrokenText(part))
}
