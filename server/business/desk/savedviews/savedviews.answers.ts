import { flag, list, named, text, whole } from '../../../platform/http/answer.ts'
import type { SavedView, SavedViewsView } from './savedviews.contract.ts'

export const savedViewsAnswer = named<SavedViewsView>('SavedViews', {
  version: whole(),
  list: text(),
  views: list(named<SavedView>('SavedView', { name: text(), query: text(), opens: flag() })),
})
