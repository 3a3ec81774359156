/** One failed condition: what, where, the value found and the value needed. */
export interface Failure {
  readonly code: string
  readonly field?: string
  readonly value?: string | number
  readonly threshold?: string | number
  readonly unit?: 'fen' | 'ppm' | 'days' | 'date' | 'bytes' | 'seconds'
  readonly reference?: string
  /** What the data that the rule comes from calls it. */
  readonly rule?: { readonly zh: string; readonly en: string }
  readonly zh: string
  readonly en: string
}

/** Problem details (RFC 9457) as every failed request answers them; `failures` lists all that is wrong, not the first. */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly code: string
  readonly detail: string
  readonly zh: string
  readonly en: string
  readonly requestId: string
  readonly failures: readonly Failure[]
}
