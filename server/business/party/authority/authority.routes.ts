import { authorityGrantStore } from '../../../../models/authorityGrants.ts'
import type { Page, PageQuery } from '../../../../models/page.ts'
import type { Stored } from '../../../../models/store.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { changeRow } from '../changes/changes.views.ts'
import type { PendingChange } from '../changes/domain/pendingChange.ts'
import {
  createGrantRequest,
  holderRequest,
  listGrantsRequest,
  nearLimitsRequest,
  numberRequest,
  revokeGrantRequest,
} from './authority.schemas.ts'
import { candidatesView, grantView, heldGrantsView, nearLimitsView } from './authority.views.ts'
import type { AuthorityGrant, GrantRef } from './domain/grant.ts'
import { type Candidate, findCandidates } from './usecases/candidates.ts'
import { findGrants, findHeldGrants, getGrant, type HolderRef } from './usecases/grants.ts'
import { type FindNearLimits, findNearLimits, type NearLimits } from './usecases/nearLimits.ts'
import { type ProposeGrant, proposeGrant } from './usecases/proposeGrant.ts'
import { type RevokeGrant, revokeGrant } from './usecases/revokeGrant.ts'

export const authorityRoutes: readonly AnyRoute[] = [
  route<PageQuery, Page<AuthorityGrant & Stored>>({
    method: 'get',
    path: '/authority-grants',
    permission: 'authority.read',
    summary: 'Authority granted in the own insurer',
    schema: listGrantsRequest,
    useCase: findGrants,
    view: pageView(grantView),
    success: 200,
  }),
  route<ProposeGrant, PendingChange & Stored>({
    method: 'post',
    path: '/authority-grants',
    permission: 'authority.manage',
    summary: 'Ask a second person to grant authority to a person or a role',
    schema: createGrantRequest,
    useCase: proposeGrant,
    view: changeRow,
    success: 201,
    idempotent: true,
  }),
  route<GrantRef, AuthorityGrant & Stored>({
    method: 'get',
    path: '/authority-grants/:number',
    permission: 'authority.read',
    summary: 'A grant of authority',
    schema: numberRequest,
    useCase: getGrant,
    view: grantView,
    success: 200,
  }),
  historyRoute({
    path: '/authority-grants/:number',
    permission: 'authority.read',
    store: authorityGrantStore,
    summary: 'What happened to a grant of authority',
  }),
  route<RevokeGrant, AuthorityGrant & Stored>({
    method: 'post',
    path: '/authority-grants/:number/revocation',
    permission: 'authority.manage',
    summary: 'Take authority back',
    schema: revokeGrantRequest,
    useCase: revokeGrant,
    view: grantView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<unknown, readonly Candidate[]>({
    method: 'get',
    path: '/authority-candidates',
    permission: 'authority.manage',
    summary: 'People of the own insurer to whom authority can be granted',
    schema: {},
    useCase: findCandidates,
    view: candidatesView,
    success: 200,
  }),
  route<HolderRef, readonly (AuthorityGrant & Stored)[]>({
    method: 'get',
    path: '/users/:userId/authority',
    permission: 'authority.read',
    summary: 'What a person of the own insurer may decide today, in person or by role',
    schema: holderRequest,
    useCase: findHeldGrants,
    view: heldGrantsView,
    success: 200,
  }),
  route<FindNearLimits, NearLimits>({
    method: 'get',
    path: '/near-limit-decisions',
    permission: 'authority.supervise',
    summary: 'Who of the own insurer has decided several cases just below a limit',
    schema: nearLimitsRequest,
    useCase: findNearLimits,
    view: nearLimitsView,
    success: 200,
  }),
]
