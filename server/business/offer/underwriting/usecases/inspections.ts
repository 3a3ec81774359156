import { findPage, type ListSpec, NEWEST_FIRST, type Page, type PageQuery } from '../../../../../models/page.ts'
import { riskInspectionStore } from '../../../../../models/riskInspections.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { InspectionRef, RiskInspection } from '../domain/inspection.ts'

export const inspectionList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    submission: { path: 'submissionNo', match: 'equals' },
    number: { path: '_id', match: 'prefix' },
  },
  ...NEWEST_FIRST,
}

/** One page of the risk inspections the actor may see. */
export const findInspections = (reader: Reader, query: PageQuery): Promise<Page<RiskInspection & Stored>> =>
  findPage(reader, riskInspectionStore, inspectionList, query)

/** A risk inspection, or 404. */
export const getInspection = (reader: Reader, { inspectionNo }: InspectionRef): Promise<RiskInspection & Stored> =>
  getVisible(reader, riskInspectionStore, inspectionNo)
