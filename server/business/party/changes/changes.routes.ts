import type { Page, PageQuery } from '../../../../models/page.ts'
import { pendingChangeStore } from '../../../../models/pendingChanges.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import type { ListView } from '../../../platform/http/listing.contract.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { changeAnswer, changesAnswer } from './changes.answers.ts'
import type { PendingChangeRow, PendingChangeView } from './changes.contract.ts'
import { changeReasonRequest, changeRequest, listChangesRequest } from './changes.schemas.ts'
import { changeRow, changeView } from './changes.views.ts'
import { CHANGE_PERMISSIONS } from './domain/changeMenu.ts'
import type { ChangeRef, PendingChange } from './domain/pendingChange.ts'
import { acknowledgeChange } from './usecases/acknowledgeChange.ts'
import { findChanges, getChange } from './usecases/changes.ts'
import { confirmChange, type EndChange, objectToChange, refuseChange, withdrawChange } from './usecases/decideChange.ts'
import type { SeenChange } from './usecases/seenChange.ts'
import { takeEffect } from './usecases/takeEffect.ts'

/** Changes that need a second person. They are proposed where they belong; here they are decided. */
export const changesRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<PendingChange & Stored>, ListView<PendingChangeRow>>({
    name: 'listPendingChanges',
    method: 'get',
    path: '/pending-changes',
    answer: changesAnswer,
    permission: 'account.own',
    summary: 'Changes I may decide, and those about me',
    schema: listChangesRequest,
    useCase: findChanges,
    view: pageView(changeRow),
    success: 200,
  }),
  route<ChangeRef, SeenChange, PendingChangeView>({
    name: 'getPendingChange',
    method: 'get',
    path: '/pending-changes/:number',
    answer: changeAnswer,
    permission: 'account.own',
    summary: 'One change with what is to be and what is there now',
    schema: changeRequest,
    useCase: getChange,
    view: changeView,
    success: 200,
  }),
  historyRoute({
    name: 'getPendingChangeHistory',
    path: '/pending-changes/:number',
    permission: 'account.own',
    store: pendingChangeStore,
    summary: 'What happened to a change',
  }),
  route<ChangeRef, SeenChange, PendingChangeView>({
    name: 'confirmPendingChange',
    method: 'post',
    path: '/pending-changes/:number/confirmation',
    answer: changeAnswer,
    permission: CHANGE_PERMISSIONS.confirm,
    summary: 'A second person confirms a change; the cooling-off time begins',
    schema: changeRequest,
    useCase: confirmChange,
    view: changeView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ChangeRef, SeenChange, PendingChangeView>({
    name: 'putPendingChangeIntoEffect',
    method: 'post',
    path: '/pending-changes/:number/effect',
    answer: changeAnswer,
    permission: CHANGE_PERMISSIONS.takeEffect,
    summary: 'Put a confirmed change into effect once it has cooled off',
    schema: changeRequest,
    useCase: takeEffect,
    view: changeView,
    success: 200,
    secrets: ['oneTimePassword'],
    concurrency: 'if-match',
  }),
  route<EndChange, SeenChange, PendingChangeView>({
    name: 'refusePendingChange',
    method: 'post',
    path: '/pending-changes/:number/refusal',
    answer: changeAnswer,
    permission: CHANGE_PERMISSIONS.refuse,
    summary: 'A second person refuses a change',
    schema: changeReasonRequest,
    useCase: refuseChange,
    view: changeView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<EndChange, SeenChange, PendingChangeView>({
    name: 'objectToPendingChange',
    method: 'post',
    path: '/pending-changes/:number/objection',
    answer: changeAnswer,
    permission: CHANGE_PERMISSIONS.object,
    summary: 'The person a change is about says no',
    schema: changeReasonRequest,
    useCase: objectToChange,
    view: changeView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<EndChange, SeenChange, PendingChangeView>({
    name: 'withdrawPendingChange',
    method: 'post',
    path: '/pending-changes/:number/withdrawal',
    answer: changeAnswer,
    permission: CHANGE_PERMISSIONS.withdraw,
    summary: 'Take back a change of one’s own',
    schema: changeReasonRequest,
    useCase: withdrawChange,
    view: changeView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ChangeRef, SeenChange, PendingChangeView>({
    name: 'acknowledgePendingChange',
    method: 'post',
    path: '/pending-changes/:number/acknowledgement',
    answer: changeAnswer,
    permission: 'account.own',
    summary: 'I have seen a change I was told of',
    schema: changeRequest,
    useCase: acknowledgeChange,
    view: changeView,
    success: 200,
    concurrency: 'if-match',
  }),
]
