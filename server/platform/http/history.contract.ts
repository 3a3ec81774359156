export interface HistoryEntry {
  readonly id: string
  /** Within its own stream: of the document, or of an attachment. */
  readonly seq: number
  readonly at: string
  readonly businessDate: string
  readonly actor: {
    readonly userId: string
    readonly name: string
    readonly organisationId: string
    readonly via: string
  }
  readonly type: string
  readonly reason: string | null
  readonly payload: Readonly<Record<string, unknown>>
}

export interface HistoryView {
  readonly items: readonly HistoryEntry[]
}
