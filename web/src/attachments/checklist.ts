/** An entry of the case's checklist that a file can answer. */
export interface ChecklistEntry {
  readonly code: string
  readonly name: string
}
