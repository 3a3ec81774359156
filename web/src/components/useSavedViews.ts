import type { SavedViewsBody } from '../../../server/business/desk/savedviews/savedviews.contract.ts'
import { put } from '../api/client.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'

export type { SavedView } from '../../../server/business/desk/savedviews/savedviews.contract.ts'

/** The person's own views of a list, and how they are kept. */
export function useSavedViews(list: string) {
  const { data } = useAnswer('/saved-views/:list', { list })
  const save = useCommand((views: SavedViewsBody['views']) =>
    put('/saved-views/:list', { list, version: data?.version ?? 0, body: { views } }),
  )
  return { views: data?.views, save }
}
