/** A condition or warranty the cover depends on. */
export interface Condition {
  readonly code: string
  readonly text: string
}
