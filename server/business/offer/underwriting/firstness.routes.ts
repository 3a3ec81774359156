import type { NumberInput } from '../../../platform/http/fields.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import type { FirstnessFinding } from './domain/firstnessFacts.ts'
import type { CatalogueMatchView, FirstnessView } from './firstness.contract.ts'
import { findingView } from './firstness.views.ts'
import { numberRequest } from './underwriting.schemas.ts'
import { getFirstnessFindings } from './usecases/examineGoods.ts'
import { findCatalogueMatches, type ItemMatch } from './usecases/findCatalogueMatches.ts'

/** What a submission's goods are held against: the catalogue, and what all insurers insure. */
export const firstnessRoutes: readonly AnyRoute[] = [
  route<NumberInput, readonly ItemMatch[]>({
    method: 'get',
    path: '/submissions/:number/catalogue-match',
    permission: 'submission.read',
    summary: 'Each item against its catalogue entry, threshold by threshold with evidence',
    schema: numberRequest,
    useCase: findCatalogueMatches,
    view: (items): CatalogueMatchView => ({ items }),
    success: 200,
  }),
  route<NumberInput, readonly FirstnessFinding[]>({
    method: 'get',
    path: '/submissions/:number/first-ness',
    permission: 'submission.read',
    summary: 'What speaks against the goods being first or insured once',
    schema: numberRequest,
    useCase: getFirstnessFindings,
    view: (findings): FirstnessView => ({ items: findings.map(findingView) }),
    success: 200,
  }),
]
