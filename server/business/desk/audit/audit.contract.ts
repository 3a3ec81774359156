/** A document as it was at a moment, for whoever looks into what became of it. */
export interface AuditStateView {
  readonly stream: string
  /** The last event up to the moment, and so the version the document had. */
  readonly seq: number
  readonly type: string
  readonly at: string
  readonly actor: AuditActorView
  readonly reason: string | null
  readonly hash: string
  readonly createdAt: string
  /** Everything the document contained then, less its secrets. */
  readonly content: unknown
  /** What the event changed; empty where it is the first that tells the document. */
  readonly changes: readonly AuditChangeView[]
  /** What people call words of the content that only the server has texts for, such as covers and reasons. */
  readonly labels: Readonly<Record<string, { readonly zh: string; readonly en: string }>>
}

/** One place of a document that became another: `before` is absent where it was added, `after` where it was removed. */
export interface AuditChangeView {
  /** Names of fields and places in lists, from the outside in. */
  readonly path: readonly (string | number)[]
  readonly before?: unknown
  readonly after?: unknown
}

export interface AuditActorView {
  readonly userId: string
  readonly name: string
  readonly organisationId: string
  readonly via: string
}

/** One event of any stream, as supervisors and administrators list them: who did what when. Contents stay with the case. */
export interface AuditEventView {
  readonly id: string
  readonly stream: string
  readonly seq: number
  readonly at: string
  readonly businessDate: string
  readonly actor: AuditActorView
  readonly onBehalfOf: string | null
  readonly requestId: string
  readonly type: string
  readonly reason: string | null
  readonly hash: string
}

/** How often something happened to one kind of document on a business date. */
export interface ActivityView {
  readonly day: string
  /** As in `claim`. */
  readonly kind: string
  /** As in `claim.approved`. */
  readonly type: string
  readonly count: number
}

export interface ActivityListView {
  readonly items: readonly ActivityView[]
}
