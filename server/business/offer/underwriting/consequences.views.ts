import { failureOf } from '../../../platform/http/failure.ts'
import { EDITION_EFFECTS } from '../../reference/catalogue/domain/editionEffect.ts'
import type { AffectedSubmissionsView, ReratingView } from './consequences.contract.ts'
import { countAffected } from './domain/affected.ts'
import type { Rerating } from './domain/rerating.ts'
import type { AffectedSubmissions } from './usecases/affectedSubmissions.ts'

const MOST_LISTED = 200

export function affectedView({
  replaces,
  validFrom,
  everybodys,
  affected,
  visible,
}: AffectedSubmissions): AffectedSubmissionsView {
  const rank = ({ applies, effect }: (typeof affected)[number]) => (applies ? 0 : 10) + EDITION_EFFECTS.indexOf(effect)
  const listed = affected.filter(({ number }) => visible.has(number)).toSorted((a, b) => rank(a) - rank(b))
  return {
    replaces,
    validFrom,
    everybodys,
    counts: countAffected(affected),
    items: listed.slice(0, MOST_LISTED),
    more: listed.length > MOST_LISTED,
  }
}

export const reratingView = ({ changes, totals }: Rerating): ReratingView => ({
  changes: changes.map(({ refusals, ...change }) => ({ ...change, failures: refusals.map(failureOf) })),
  totals,
})
