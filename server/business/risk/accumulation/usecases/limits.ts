import { accumulationLimitStore } from '../../../../../models/accumulationLimits.ts'
import { findPage, type ListSpec, NEWEST_FIRST, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { findJudged, type Judging } from '../../../../platform/database/judged.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { type AccumulationLimit, type LimitRef, limitKey } from '../domain/accumulationLimit.ts'

export const limitList: ListSpec = {
  filters: { dimension: { path: 'dimension', match: 'equals' } },
  ...NEWEST_FIRST,
}

type LimitDocument = AccumulationLimit & Stored

export interface FindLimits extends PageQuery {
  /** An organisation, a category or a site, the site in whatever spelling. */
  readonly key?: string
}

/** One page of the own insurer's figures. */
export async function findLimits(reader: Reader, { key, ...query }: FindLimits): Promise<Page<LimitDocument>> {
  if (key === undefined) return findPage(reader, accumulationLimitStore, limitList, query)
  const own = await findLimitsOf(reader, reader.actor.organisationId)
  const same = own.filter((limit) => limit.key !== null && limitKey(limit) === limitKey({ ...limit, key }))
  return findPage(reader, accumulationLimitStore, limitList, query, { _id: { $in: same.map(({ _id }) => _id) } })
}

/** Figures, or 404. */
export const getLimit = (reader: Reader, { limitNo }: LimitRef): Promise<LimitDocument> =>
  getVisible(reader, accumulationLimitStore, limitNo)

/** All figures of an insurer, for comparing with what is in force. */
export const findLimitsOf = (judging: Judging, insurerId: string): Promise<readonly LimitDocument[]> =>
  findJudged(judging, accumulationLimitStore, insurerId)
