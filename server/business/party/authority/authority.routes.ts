import { authorityGrantStore } from '../../../../models/authorityGrants.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { changeRowAnswer } from '../changes/changes.answers.ts'
import type { PendingChangeRow } from '../changes/changes.contract.ts'
import { changeRow } from '../changes/changes.views.ts'
import type { PendingChange } from '../changes/domain/pendingChange.ts'
import { candidatesAnswer, grantAnswer, grantsAnswer, heldGrantsAnswer, nearLimitsAnswer } from './authority.answers.ts'
import type { CandidateList, GrantList, GrantView, HeldGrants, NearLimitList } from './authority.contract.ts'
import {
  candidatesRequest,
  createGrantRequest,
  holderRequest,
  listGrantsRequest,
  nearLimitsRequest,
  numberRequest,
  revokeGrantRequest,
} from './authority.schemas.ts'
import { grantSheet } from './authority.sheet.ts'
import { candidatesView, grantView, heldGrantsView, nearLimitsView } from './authority.views.ts'
import type { AuthorityGrant, GrantRef } from './domain/grant.ts'
import { type Candidates, type FindCandidates, findCandidates } from './usecases/candidates.ts'
import { findGrants, findHeldGrants, getGrant, type HolderRef } from './usecases/grants.ts'
import { type FindNearLimits, findNearLimits, type NearLimits } from './usecases/nearLimits.ts'
import { type ProposeGrant, proposeGrant } from './usecases/proposeGrant.ts'
import { type RevokeGrant, revokeGrant } from './usecases/revokeGrant.ts'

export const authorityRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<AuthorityGrant & Stored>, GrantList>({
    name: 'listAuthorityGrants',
    method: 'get',
    path: '/authority-grants',
    answer: grantsAnswer,
    permission: 'authority.read',
    summary: 'Authority granted in the own insurer',
    schema: listGrantsRequest,
    useCase: findGrants,
    view: pageView(grantView),
    sheet: grantSheet,
    success: 200,
  }),
  route<ProposeGrant, PendingChange & Stored, PendingChangeRow>({
    name: 'proposeAuthorityGrant',
    method: 'post',
    path: '/authority-grants',
    answer: changeRowAnswer,
    permission: 'authority.manage',
    summary: 'Ask a second person to grant authority to a person or a role',
    schema: createGrantRequest,
    useCase: proposeGrant,
    view: changeRow,
    success: 201,
    idempotent: true,
  }),
  route<GrantRef, AuthorityGrant & Stored, GrantView>({
    name: 'getAuthorityGrant',
    method: 'get',
    path: '/authority-grants/:number',
    answer: grantAnswer,
    permission: 'authority.read',
    summary: 'A grant of authority',
    schema: numberRequest,
    useCase: getGrant,
    view: grantView,
    success: 200,
  }),
  historyRoute({
    name: 'getAuthorityGrantHistory',
    path: '/authority-grants/:number',
    permission: 'authority.read',
    store: authorityGrantStore,
    summary: 'What happened to a grant of authority',
  }),
  route<RevokeGrant, AuthorityGrant & Stored, GrantView>({
    name: 'revokeAuthorityGrant',
    method: 'post',
    path: '/authority-grants/:number/revocation',
    answer: grantAnswer,
    permission: 'authority.manage',
    summary: 'Take authority back',
    schema: revokeGrantRequest,
    useCase: revokeGrant,
    view: grantView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<FindCandidates, Candidates, CandidateList>({
    name: 'listAuthorityCandidates',
    method: 'get',
    path: '/authority-candidates',
    answer: candidatesAnswer,
    permission: 'authority.manage',
    summary: 'People of the own insurer to whom authority can be granted, by any part of their names',
    schema: candidatesRequest,
    useCase: findCandidates,
    view: candidatesView,
    success: 200,
  }),
  route<HolderRef, readonly (AuthorityGrant & Stored)[], HeldGrants>({
    name: 'listHeldAuthority',
    method: 'get',
    path: '/users/:userId/authority',
    answer: heldGrantsAnswer,
    permission: 'authority.read',
    summary: 'What a person of the own insurer may decide today, in person or by role',
    schema: holderRequest,
    useCase: findHeldGrants,
    view: heldGrantsView,
    success: 200,
  }),
  route<FindNearLimits, NearLimits, NearLimitList>({
    name: 'listNearLimitDecisions',
    method: 'get',
    path: '/near-limit-decisions',
    answer: nearLimitsAnswer,
    permission: 'authority.supervise',
    summary: 'Who of the own insurer has decided several cases just below a limit',
    schema: nearLimitsRequest,
    useCase: findNearLimits,
    view: nearLimitsView,
    success: 200,
  }),
]
