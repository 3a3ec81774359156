import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { affectedAnswer, reratingAnswer } from './consequences.answers.ts'
import type { AffectedSubmissionsView, ReratingView } from './consequences.contract.ts'
import { affectedSubmissionsRequest, rerateRequest } from './consequences.schemas.ts'
import { affectedView, reratingView } from './consequences.views.ts'
import type { Rerating } from './domain/rerating.ts'
import {
  type AffectedSubmissions,
  type FindAffectedSubmissions,
  findAffectedSubmissions,
} from './usecases/affectedSubmissions.ts'
import { type RerateQuotes, rerateQuotes } from './usecases/rerateQuotes.ts'

/** What a new edition or tariff would do to open cases and past quotes; asked at what is about to be published. */
export const consequenceRoutes: readonly AnyRoute[] = [
  route<FindAffectedSubmissions, AffectedSubmissions, AffectedSubmissionsView>({
    name: 'findAffectedSubmissions',
    method: 'get',
    path: '/catalogue-editions/:id/affected-submissions',
    answer: affectedAnswer,
    permission: 'catalogue.read',
    summary: 'Open submissions an edition concerns, and how',
    schema: affectedSubmissionsRequest,
    useCase: findAffectedSubmissions,
    view: affectedView,
    success: 200,
  }),
  route<RerateQuotes, Rerating, ReratingView>({
    name: 'rerateQuotes',
    method: 'get',
    path: '/definitions/:number/rerating',
    answer: reratingAnswer,
    permission: 'definition.rerate',
    summary: 'What past quotes would have cost under a tariff',
    schema: rerateRequest,
    useCase: rerateQuotes,
    view: reratingView,
    success: 200,
  }),
]
