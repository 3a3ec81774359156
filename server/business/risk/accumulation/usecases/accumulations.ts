import { regionName } from '../../../../../config/identity/regions.ts'
import { findPage, type Page } from '../../../../../models/page.ts'
import { policyStore } from '../../../../../models/policies.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import type { Policy } from '../../../contract/terms/domain/policy.ts'
import type { AccumulatedPoliciesInput, AccumulationsInput } from '../accumulation.schemas.ts'
import { accumulatedPolicyList } from '../accumulation.schemas.ts'
import { type AccumulationDimension, limitFor } from '../domain/accumulationLimit.ts'
import { exposureByKey, siteNames } from '../domain/exposure.ts'
import { findExposureGroups, inForceOf } from './exposureGroups.ts'
import { findKeyOf, findPlacesOn, policiesAt } from './keys.ts'
import { findLimitsOf } from './limits.ts'

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
}

/** The keys shown: beyond the largest nobody looks. */
const SHOWN = 200

/** What the own insurer has in force on a day (the business date if not said), largest first. */
export async function listAccumulations(reader: Reader, { query }: AccumulationsInput): Promise<Accumulations> {
  const { dimension, on = reader.businessDate } = query
  const insurerId = reader.actor.organisationId
  const [groups, limits] = await Promise.all([
    findExposureGroups(insurerId, on, dimension),
    findLimitsOf(reader, insurerId),
  ])
  const keyOf = await findKeyOf(
    dimension,
    groups.flatMap(({ places }) => places),
  )
  const byKey = [...exposureByKey(groups, keyOf)].toSorted(([, a], [, b]) => b.limitFen - a.limitFen)
  const names = siteNames(groups.flatMap(({ sites }) => sites ?? []))
  const items = byKey.slice(0, SHOWN).map(([key, exposure]) => {
    const limit = limitFor(limits, dimension, key, on)
    return {
      dimension,
      key,
      name: dimension === 'site' ? (names.get(key) ?? regionName(key)) : null,
      ...exposure,
      retentionFen: limit?.retentionFen ?? null,
      capacityFen: limit?.capacityFen ?? null,
    }
  })
  return { on, dimension, items, total: byKey.length }
}

/** The policies behind one figure, page by page. */
export async function findAccumulatedPolicies(
  reader: Reader,
  { query }: AccumulatedPoliciesInput,
): Promise<Page<Policy & Stored>> {
  const { dimension, key, on = reader.businessDate } = query
  const places = await findPlacesOn(dimension, [key])
  const also = {
    $and: [inForceOf(reader.actor.organisationId, on), { $or: policiesAt(dimension, [...places.keys()]) }],
  }
  return findPage(reader, policyStore, accumulatedPolicyList, query, also)
}
