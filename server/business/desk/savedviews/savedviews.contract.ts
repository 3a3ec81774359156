import type { SavedView } from './domain/savedViews.ts'

export type { SavedView } from './domain/savedViews.ts'

/** GET and PUT /saved-views/:list. */
export interface SavedViewsView {
  /** 0 where nothing was saved yet; `If-Match` of the next PUT. */
  readonly version: number
  readonly list: string
  readonly views: readonly SavedView[]
}

/** Body of PUT /saved-views/:list: all of them, in their order. */
export interface SavedViewsBody {
  readonly views: readonly SavedView[]
}
