export interface SearchHit {
  readonly kind: 'submission' | 'quote' | 'policy' | 'claim' | 'subsidyApplication' | 'organisation'
  readonly number: string
  readonly title: string
  /** Page of the client. */
  readonly path: string
  /** The whole number was typed: the client goes straight there. */
  readonly exact: boolean
}

export interface SearchView {
  readonly items: readonly SearchHit[]
}
