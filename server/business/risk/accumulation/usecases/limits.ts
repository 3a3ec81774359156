import { accumulationLimitStore } from '../../../../../models/accumulationLimits.ts'
import { findPage, type Page } from '../../../../../models/page.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import { type ListLimitsInput, limitList } from '../accumulation.schemas.ts'
import type { AccumulationLimit } from '../domain/accumulationLimit.ts'

type LimitDocument = AccumulationLimit & Stored

/** One page of the figures the actor may see. */
export const findLimits = (reader: Reader, { query }: ListLimitsInput): Promise<Page<LimitDocument>> =>
  findPage(reader, accumulationLimitStore, limitList, query)

/** Figures, or 404. */
export const getLimit = (reader: Reader, { params }: NumberInput): Promise<LimitDocument> =>
  getVisible(reader, accumulationLimitStore, params.number)

/** All figures of an insurer, for comparing with what is in force. */
export const findLimitsOf = (reader: Reader, insurerId: string): Promise<readonly LimitDocument[]> =>
  accumulationLimitStore.model
    .find({ 'parties.insurerIds': insurerId } as object, null, { session: reader.session ?? null })
    .lean<LimitDocument[]>()
    .exec()
