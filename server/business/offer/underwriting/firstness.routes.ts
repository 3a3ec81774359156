import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { FirstnessFinding } from './domain/firstnessFacts.ts'
import type { SubmissionRef } from './domain/submission.ts'
import { catalogueMatchAnswer, firstnessAnswer } from './firstness.answers.ts'
import type { CatalogueMatchView, FirstnessView } from './firstness.contract.ts'
import { findingView } from './firstness.views.ts'
import { submissionRequest } from './underwriting.schemas.ts'
import { getFirstnessFindings } from './usecases/examineGoods.ts'
import { findCatalogueMatches, type ItemMatch } from './usecases/findCatalogueMatches.ts'

/** What a submission's goods are held against: the catalogue, and what all insurers insure. */
export const firstnessRoutes: readonly AnyRoute[] = [
  route<SubmissionRef, readonly ItemMatch[], CatalogueMatchView>({
    name: 'getCatalogueMatch',
    method: 'get',
    path: '/submissions/:number/catalogue-match',
    permission: 'submission.read',
    summary: 'Each item against its catalogue entry, threshold by threshold with evidence',
    schema: submissionRequest,
    useCase: findCatalogueMatches,
    view: (items) => ({ items }),
    answer: catalogueMatchAnswer,
    success: 200,
  }),
  route<SubmissionRef, readonly FirstnessFinding[], FirstnessView>({
    name: 'listFirstnessFindings',
    method: 'get',
    path: '/submissions/:number/first-ness',
    permission: 'submission.read',
    summary: 'What speaks against the goods being first or insured once',
    schema: submissionRequest,
    useCase: getFirstnessFindings,
    view: (findings) => ({ items: findings.map(findingView) }),
    answer: firstnessAnswer,
    success: 200,
  }),
]
