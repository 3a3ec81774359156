/**
 * A refusal is a rule saying no: an expected answer, not a fault. Its code names the rule, its facts let a person see
 * why. Texts and HTTP status stand beside the codes of each context, in `<context>.refusals.ts`.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  /** Path of the input field the refusal is about, as in `items.0.serialNumber`. */
  readonly field?: string
  readonly value?: string | number
  readonly threshold?: string | number
  /** How a person should read `value` and `threshold`. */
  readonly unit?: 'fen' | 'ppm' | 'days' | 'date' | 'bytes' | 'seconds'
  /** Article, rule set or document the rule comes from. */
  readonly reference?: string
}

/**
 * What a context says about one of its refusal codes. 409 a rule says no, 412 someone was faster, 422 not insurable or
 * not payable, 503 what the rule needs is not there at the moment.
 */
export interface RefusalText {
  readonly status: 400 | 401 | 403 | 404 | 409 | 412 | 413 | 415 | 422 | 428 | 429 | 503
  readonly zh: string
  readonly en: string
  /** After how many seconds asking again makes sense; answered as `Retry-After`. */
  readonly retryAfterSeconds?: number
}

export type RefusalTable = Readonly<Record<string, RefusalText>>

/** Outcome of a pure decision: a value, or every reason why not. */
export type Decision<T, Code extends string = string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusals: readonly Refusal<Code>[] }

export const accepted = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

export const refused = <Code extends string>(
  ...refusals: readonly Refusal<Code>[]
): { readonly ok: false; readonly refusals: readonly Refusal<Code>[] } => ({ ok: false, refusals })

/** Carries refusals out of a use case; the transaction is rolled back and the HTTP layer turns them into problem details. */
export class RefusalError extends Error {
  readonly refusals: readonly Refusal[]

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.code).join(', '))
    this.name = 'RefusalError'
    this.refusals = refusals
  }
}

/** The value of a decision, or a thrown {@link RefusalError} with all its refusals. For use cases, not for domain code. */
export function valueOrThrow<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value
  throw new RefusalError(decision.refusals)
}
