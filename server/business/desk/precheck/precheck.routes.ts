import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { preCheckAnswer, preCheckEntriesAnswer, preCheckProductsAnswer } from './precheck.answers.ts'
import type { PreCheckEntryList, PreCheckProductList, PreCheckView } from './precheck.contract.ts'
import { preCheckEntriesRequest, preCheckRequest } from './precheck.schemas.ts'
import { preCheckEntriesView, preCheckProductsView, preCheckView } from './precheck.views.ts'
import { type FindPreCheckEntries, type FoundEntry, findPreCheckEntries } from './usecases/findEntries.ts'
import { type PreCheck, type PreCheckQuestion, preCheck } from './usecases/preCheck.ts'
import { type CheckableProduct, findCheckableProducts } from './usecases/products.ts'

/** For everybody, without an account. */
export const precheckRoutes: readonly AnyRoute[] = [
  route<unknown, readonly CheckableProduct[], PreCheckProductList>({
    name: 'listPreCheckProducts',
    method: 'get',
    path: '/pre-check/products',
    permission: 'public',
    summary: 'Products that can be tried without an account, with the questions their rates depend on',
    success: 200,
    schema: {},
    useCase: findCheckableProducts,
    view: preCheckProductsView,
    answer: preCheckProductsAnswer,
  }),
  route<FindPreCheckEntries, readonly FoundEntry[], PreCheckEntryList>({
    name: 'findPreCheckEntries',
    method: 'get',
    path: '/pre-check/entries',
    permission: 'public',
    summary: 'Catalogue entries valid today by any part of code or name',
    success: 200,
    schema: preCheckEntriesRequest,
    useCase: findPreCheckEntries,
    view: preCheckEntriesView,
    answer: preCheckEntriesAnswer,
  }),
  route<PreCheckQuestion, PreCheck, PreCheckView>({
    name: 'preCheckProduct',
    method: 'post',
    asks: true,
    path: '/pre-checks',
    permission: 'public',
    summary: 'Catalogue match, rough premium and possible subsidies of one product; stores nothing',
    success: 200,
    schema: preCheckRequest,
    useCase: preCheck,
    view: preCheckView,
    answer: preCheckAnswer,
  }),
]
