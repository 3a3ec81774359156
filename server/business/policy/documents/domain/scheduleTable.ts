/** A table of the policy document, as texts. */
export interface ScheduleTable {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}
