import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { savedViewsAnswer } from './savedviews.answers.ts'
import type { SavedViewsView } from './savedviews.contract.ts'
import { savedViewsRequest, saveViewsRequest } from './savedviews.schemas.ts'
import { savedViewsView } from './savedviews.views.ts'
import { getSavedViews, type KeptViews, type ListRef, type SaveViews, saveViews } from './usecases/savedViews.ts'

export const savedViewsRoutes: readonly AnyRoute[] = [
  route<ListRef, KeptViews, SavedViewsView>({
    name: 'getSavedViews',
    method: 'get',
    path: '/saved-views/:list',
    permission: 'account.own',
    summary: 'My saved views of a list',
    schema: savedViewsRequest,
    useCase: getSavedViews,
    view: savedViewsView,
    answer: savedViewsAnswer,
    success: 200,
  }),
  route<SaveViews, KeptViews, SavedViewsView>({
    name: 'saveViews',
    method: 'put',
    path: '/saved-views/:list',
    permission: 'account.own',
    summary: 'Keep these as my saved views of a list, in this order; one at most opens it',
    schema: saveViewsRequest,
    useCase: saveViews,
    view: savedViewsView,
    answer: savedViewsAnswer,
    success: 200,
    concurrency: 'if-match',
  }),
]
