/** Something that waits for the person who asks. */
export interface QueueItem {
  readonly kind:
    | 'submission'
    | 'quote'
    | 'riskInspection'
    | 'definition'
    | 'policy'
    | 'claim'
    | 'subsidyApplication'
    | 'subsidyAssessment'
    | 'pendingChange'
    | 'jobRun'
  readonly number: string
  readonly title: string
  readonly state: string
  /** What is asked of this person. */
  readonly why: { readonly zh: string; readonly en: string }
  /** Civil date; null where nothing is due by law or contract. */
  readonly dueOn: string | null
  readonly severity: 'red' | 'amber' | 'none'
  /** Page of the client. */
  readonly path: string
  readonly createdAt: string
}

export interface WorkQueueView {
  readonly items: readonly QueueItem[]
  /** Set when more waits than is shown. */
  readonly more: boolean
}
