/** A condition or warranty the cover depends on. */
export interface SpecialCondition {
  readonly code: string
  readonly text: string
}
