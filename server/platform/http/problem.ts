import Joi from '../../../config/joi.ts'
import { type Refusal, RefusalError, type RefusalKind, type RefusalText } from '../../kernel/refusal.ts'
import { refusalText } from '../../refusals.ts'
import { isDatabaseUnavailable } from '../database/unavailable.ts'
import { failureOf } from './failure.ts'
import { invalidInputFailures } from './invalidInput.ts'
import type { Failure, Problem } from './problem.contract.ts'

interface Answer {
  readonly status: number
  readonly problem: Problem
  /** Null where asking again does not help. */
  readonly retryAfterSeconds: number | null
}

/** What HTTP calls each kind of refusal (RFC 9110, 15.5 and 15.6; RFC 6585). Nothing else knows a status. */
const STATUS_OF: Readonly<Record<RefusalKind, number>> = {
  malformed: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  stale: 412,
  'too-large': 413,
  unsupported: 415,
  invalid: 422,
  unguarded: 428,
  'too-often': 429,
  unavailable: 503,
}

/** Turns whatever a request ended with into problem details (RFC 9457). A fault shows nothing of its inside. */
export function problemOf(error: unknown, requestId: string): Answer {
  if (error instanceof RefusalError) return refusalProblem(error.refusals, requestId)
  if (Joi.isError(error)) return withFailures('http.invalid', invalidInputFailures(error), requestId)
  if (isDatabaseUnavailable(error)) return refusalProblem([{ code: 'http.unavailable' }], requestId)
  const parserCode = bodyParserCode(error)
  if (parserCode) return refusalProblem([{ code: parserCode }], requestId)
  return {
    status: 500,
    retryAfterSeconds: null,
    problem: {
      type: 'urn:firstcover:problem:fault',
      title: 'Internal error',
      status: 500,
      code: 'fault',
      detail: '系统出现故障，已记录 / Something broke on our side and was recorded',
      zh: '系统出现故障，已记录，请稍后重试',
      en: 'Something broke on our side and was recorded; please try again later',
      requestId,
      failures: [],
    },
  }
}

function refusalProblem(refusals: readonly Refusal[], requestId: string): Answer {
  const first = refusals[0]
  if (!first) throw new Error('a refusal error without refusals')
  return withFailures(first.code, refusals.map(failureOf), requestId)
}

/** How long the caller is asked to wait by what failed (RFC 9110, 10.2.3). */
function longestWait(failures: readonly Failure[]): number | null {
  const waits = failures.map(({ unit, value }) => (unit === 'seconds' && typeof value === 'number' ? value : 0))
  return Math.max(0, ...waits) || null
}

function withFailures(code: string, failures: readonly Failure[], requestId: string): Answer {
  const { kind, zh, en, retryAfterSeconds }: RefusalText = refusalText(code)
  const status = STATUS_OF[kind]
  return {
    status,
    retryAfterSeconds: retryAfterSeconds ?? longestWait(failures),
    problem: {
      type: `urn:firstcover:problem:${code}`,
      title: en,
      status,
      code,
      detail: `${zh} / ${en}`,
      zh,
      en,
      requestId,
      failures,
    },
  }
}

/** Faults of express' and multer's parsers that are the caller's, a path that cannot be decoded among them. */
function bodyParserCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  if ('code' in error && error.code === 'LIMIT_FILE_SIZE') return 'http.too-large'
  if ('name' in error && error.name === 'MulterError') return 'http.malformed'
  if (error instanceof URIError && 'status' in error && error.status === 400) return 'http.malformed'
  if (!('type' in error) || typeof error.type !== 'string') return null
  if (error.type === 'entity.too.large') return 'http.too-large'
  if (error.type === 'encoding.unsupported' || error.type === 'charset.unsupported') return 'http.media-type'
  return 'http.malformed'
}
