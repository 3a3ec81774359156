/**
 * A refusal is a rule saying no: an expected answer, not a fault. Its code names the rule, its facts let a person see
 * why. Texts and kind stand beside the codes of each context, in `<context>.refusals.ts`.
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
  /** What the data that the rule comes from calls it. */
  readonly rule?: { readonly zh: string; readonly en: string }
}

/** What sort of no a refusal is. What that means to a caller elsewhere, such as an HTTP status, is the platform's to say. */
export type RefusalKind =
  /** What was said cannot be understood. */
  | 'malformed'
  /** Nobody knows who asks. */
  | 'unauthenticated'
  /** This person may not. */
  | 'forbidden'
  /** There is no such thing, or not for this person. */
  | 'missing'
  /** A rule says no as things stand. */
  | 'conflict'
  /** Someone was faster. */
  | 'stale'
  | 'too-large'
  /** Nothing here reads a file of this kind. */
  | 'unsupported'
  /** Well-formed, but not insurable or not payable. */
  | 'invalid'
  /** A change that does not say what it changes. */
  | 'unguarded'
  | 'too-often'
  /** What the rule needs is not there at the moment. */
  | 'unavailable'

/**
 * Whose act it is that a refusal speaks of, where no change of the case makes it this person's. `anothers`: it belongs to
 * another side or role, so that menus leave it out. `ownPart`: the person, or the own organisation, had their part in the
 * case already and somebody else has the next one; menus tell them so without offering it.
 */
export type ForGood = 'anothers' | 'ownPart'

/** What a context says about one of its refusal codes. */
export interface RefusalText {
  readonly kind: RefusalKind
  readonly forGood?: ForGood
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

/** The value, unless there are reasons why not: then all of them. */
export const acceptedUnless = <T, Code extends string>(
  refusals: readonly Refusal<Code>[],
  value: T,
): Decision<T, Code> => (refusals.length > 0 ? refused(...refusals) : accepted(value))

/** Why not; nothing where it was accepted. */
export const refusalsOf = <Code extends string>(decision: Decision<unknown, Code>): readonly Refusal<Code>[] =>
  decision.ok ? [] : decision.refusals

type Parts<Code extends string> = Readonly<Record<string, Decision<unknown, Code>>>
type Values<D> = { readonly [Key in keyof D]: D[Key] extends Decision<infer T, string> ? T : never }

/** Several decisions as one: the value of each by its name, or every reason of all of them, in their order. */
export function together<Code extends string, D extends Parts<Code>>(decisions: D): Decision<Values<D>, Code> {
  const refusals = Object.values(decisions).flatMap(refusalsOf)
  const values = Object.entries(decisions).map(([name, decision]) => [name, decision.ok ? decision.value : undefined])
  return acceptedUnless(refusals, Object.fromEntries(values) as Values<D>)
}

/** Carries refusals out of a use case; the transaction is rolled back and the caller is told them all. */
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
