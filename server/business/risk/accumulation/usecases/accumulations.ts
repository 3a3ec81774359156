import { regionName } from '../../../../../config/identity/regions.ts'
import { labelsOf, largestFigures } from '../../../../../models/figures.ts'
import { findPage, type ListSpec, NEWEST_FIRST, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { termSegmentStore } from '../../../../../models/termSegments.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { SearchOutcome } from '../../../../platform/searching/domain/outcome.ts'
import type { AccumulationDimension } from '../../../contract/terms/domain/accumulation.ts'
import { exposurePrefix } from '../../../contract/terms/domain/exposureFigures.ts'
import type { TermSegment } from '../../../contract/terms/domain/termSegment.ts'
import { findTermsAt } from '../../../contract/terms/usecases/terms.ts'
import { limitFor, limitKey } from '../domain/accumulationLimit.ts'
import { findLimitsOf } from './limits.ts'
import { type FiguresShown, findSoughtFigures } from './soughtFigures.ts'

export const accumulatedPolicyList: ListSpec = {
  filters: {},
  ...NEWEST_FIRST,
}

/** What is in force on one key against the insurer's figures for it. */
export interface Accumulation {
  readonly dimension: AccumulationDimension
  readonly key: string
  /** A site as it was typed, or what its region is called; null for what goes by another name. */
  readonly name: string | null
  readonly limitFen: number
  readonly policies: number
  readonly retentionFen: number | null
  readonly capacityFen: number | null
}

export interface Accumulations {
  readonly on: CivilDate
  readonly dimension: AccumulationDimension
  readonly items: readonly Accumulation[]
  readonly total: number
  /** What came of the search; only where something was typed. */
  readonly found?: SearchOutcome
}

/** The keys shown: beyond the largest nobody looks. */
const SHOWN = 200

export interface ListAccumulations {
  readonly dimension: AccumulationDimension
  readonly on?: CivilDate
  /** Part of what a key is called. */
  readonly q?: string
}

/** What the own insurer has in force on a day (the business date if not said), largest first. */
export async function listAccumulations(reader: Reader, query: ListAccumulations): Promise<Accumulations> {
  const { dimension, on = reader.businessDate, q } = query
  const insurerId = reader.actor.organisationId
  const prefix = exposurePrefix(insurerId, dimension)
  const shown: Promise<FiguresShown> =
    q === undefined
      ? largestFigures(prefix, on, SHOWN)
      : findSoughtFigures(reader, { prefix, dimension, on, q, most: SHOWN })
  const [{ largest, total, found }, limits] = await Promise.all([shown, findLimitsOf(reader, insurerId)])
  const names = dimension === 'site' ? await labelsOf(largest.map(({ figure }) => figure)) : null
  const items = largest.map(({ figure, amountFen: limitFen, count: policies }): Accumulation => {
    const key = figure.slice(prefix.length)
    const limit = limitFor(limits, dimension, key, on)
    return {
      dimension,
      key,
      name: names && (names.get(figure) ?? regionName(key)),
      limitFen,
      policies,
      retentionFen: limit?.retentionFen ?? null,
      capacityFen: limit?.capacityFen ?? null,
    }
  })
  return { on, dimension, items, total, ...(found && { found }) }
}

export interface FindAccumulatedTerms extends PageQuery {
  readonly dimension: AccumulationDimension
  readonly key: string
  readonly on?: CivilDate
}

/** The policies behind one figure, page by page: their terms of the day. */
export async function findAccumulatedTerms(
  reader: Reader,
  query: FindAccumulatedTerms,
): Promise<Page<TermSegment & Stored>> {
  const { dimension, key, on = reader.businessDate } = query
  const also = {
    'parties.insurerIds': reader.actor.organisationId,
    'effective.from': { $lte: on },
    'effective.to': { $gt: on },
    [PATHS[dimension]]: limitKey({ dimension, key }),
  }
  const page = await findPage(reader, termSegmentStore, accumulatedPolicyList, query, also)
  // Terms that later ones took the place of on that day lie on the key no longer, or lie on it once more.
  const inForce = await Promise.all(page.items.map(({ policyNo }) => findTermsAt(reader, policyNo, on, 'onRecord')))
  return { ...page, items: page.items.filter(({ versionNo }, index) => inForce[index]?.versionNo === versionNo) }
}

/** Where terms say on which keys they accumulate. */
const PATHS: Readonly<Record<AccumulationDimension, string>> = {
  maker: 'parties.manufacturerId',
  user: 'parties.userIds',
  category: 'categories',
  site: 'sites',
}
