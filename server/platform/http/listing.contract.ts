/** A list as the client sees it. */
export interface ListView<T> {
  readonly items: readonly T[]
  readonly nextCursor: string | null
  readonly total: { readonly count: number; readonly capped: boolean }
}
