import { accumulationLimitStore } from '../../../../models/accumulationLimits.ts'
import type { Page } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { TermSegment } from '../../contract/terms/domain/termSegment.ts'
import {
  accumulatedPoliciesAnswer,
  accumulationLimitAnswer,
  accumulationLimitsAnswer,
  accumulationsAnswer,
} from './accumulation.answers.ts'
import type {
  AccumulatedPolicyList,
  AccumulationLimitList,
  AccumulationLimitView,
  AccumulationListView,
} from './accumulation.contract.ts'
import {
  accumulatedPoliciesRequest,
  accumulationsRequest,
  changeLimitRequest,
  enterLimitRequest,
  limitNumberRequest,
  listLimitsRequest,
} from './accumulation.schemas.ts'
import { accumulatedPolicyView, accumulationsView, limitView } from './accumulation.views.ts'
import type { AccumulationLimit, LimitRef } from './domain/accumulationLimit.ts'
import {
  type Accumulations,
  type FindAccumulatedTerms,
  findAccumulatedTerms,
  type ListAccumulations,
  listAccumulations,
} from './usecases/accumulations.ts'
import { type FindLimits, findLimits, getLimit } from './usecases/limits.ts'
import { type ChangeLimit, changeLimit, type EnterLimit, enterLimit } from './usecases/writeLimit.ts'

type LimitDocument = AccumulationLimit & Stored

export const accumulationRoutes: readonly AnyRoute[] = [
  route<ListAccumulations, Accumulations, AccumulationListView>({
    name: 'listAccumulations',
    method: 'get',
    path: '/accumulations',
    answer: accumulationsAnswer,
    permission: 'accumulation.read',
    summary: 'What the insurer has in force per maker, user, category or site',
    schema: accumulationsRequest,
    useCase: listAccumulations,
    view: accumulationsView,
    success: 200,
  }),
  route<FindAccumulatedTerms, Page<TermSegment & Stored>, AccumulatedPolicyList>({
    name: 'listAccumulatedPolicies',
    method: 'get',
    path: '/accumulated-policies',
    answer: accumulatedPoliciesAnswer,
    permission: 'accumulation.read',
    summary: 'The policies behind one accumulation',
    schema: accumulatedPoliciesRequest,
    useCase: findAccumulatedTerms,
    view: pageView(accumulatedPolicyView),
    success: 200,
  }),
  route<FindLimits, Page<LimitDocument>, AccumulationLimitList>({
    name: 'listAccumulationLimits',
    method: 'get',
    path: '/accumulation-limits',
    answer: accumulationLimitsAnswer,
    permission: 'accumulation.read',
    summary: 'Retentions and capacities',
    schema: listLimitsRequest,
    useCase: findLimits,
    view: pageView(limitView),
    success: 200,
  }),
  route<EnterLimit, LimitDocument, AccumulationLimitView>({
    name: 'enterAccumulationLimit',
    method: 'post',
    path: '/accumulation-limits',
    answer: accumulationLimitAnswer,
    permission: 'accumulation.write',
    summary: 'Enter retention and capacity',
    schema: enterLimitRequest,
    useCase: enterLimit,
    view: limitView,
    success: 201,
    idempotent: true,
  }),
  route<LimitRef, LimitDocument, AccumulationLimitView>({
    name: 'getAccumulationLimit',
    method: 'get',
    path: '/accumulation-limits/:number',
    answer: accumulationLimitAnswer,
    permission: 'accumulation.read',
    summary: 'One retention and capacity',
    schema: limitNumberRequest,
    useCase: getLimit,
    view: limitView,
    success: 200,
  }),
  historyRoute({
    name: 'getAccumulationLimitHistory',
    path: '/accumulation-limits/:number',
    permission: 'accumulation.read',
    store: accumulationLimitStore,
    summary: 'What happened to a retention and capacity',
  }),
  route<ChangeLimit, LimitDocument, AccumulationLimitView>({
    name: 'changeAccumulationLimit',
    method: 'put',
    path: '/accumulation-limits/:number',
    answer: accumulationLimitAnswer,
    permission: 'accumulation.write',
    summary: 'Change retention, capacity or their days',
    schema: changeLimitRequest,
    useCase: changeLimit,
    view: limitView,
    success: 200,
    concurrency: 'if-match',
  }),
]
