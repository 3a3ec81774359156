import { accumulationLimitStore } from '../../../../../models/accumulationLimits.ts'
import { findPage, type ListSpec, NEWEST_FIRST, type Page, type PageQuery } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { AccumulationLimit, LimitRef } from '../domain/accumulationLimit.ts'

export const limitList: ListSpec = {
  filters: { dimension: { path: 'dimension', match: 'equals' }, key: { path: 'key', match: 'equals' } },
  ...NEWEST_FIRST,
}

type LimitDocument = AccumulationLimit & Stored

/** One page of the figures the actor may see. */
export const findLimits = (reader: Reader, query: PageQuery): Promise<Page<LimitDocument>> =>
  findPage(reader, accumulationLimitStore, limitList, query)

/** Figures, or 404. */
export const getLimit = (reader: Reader, { limitNo }: LimitRef): Promise<LimitDocument> =>
  getVisible(reader, accumulationLimitStore, limitNo)

/** All figures of an insurer, for comparing with what is in force. */
export const findLimitsOf = (reader: Reader, insurerId: string): Promise<readonly LimitDocument[]> =>
  accumulationLimitStore.model
    .find({ 'parties.insurerIds': insurerId } as object, null, { session: reader.session ?? null })
    .lean<LimitDocument[]>()
    .exec()
