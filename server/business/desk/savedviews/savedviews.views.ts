import type { SavedViewsView } from './savedviews.contract.ts'
import type { KeptViews } from './usecases/savedViews.ts'

export const savedViewsView = ({ version, list, views }: KeptViews): SavedViewsView => ({ version, list, views })
