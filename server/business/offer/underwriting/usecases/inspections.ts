import { CREATED, findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../../models/page.ts'
import { riskInspectionStore } from '../../../../../models/riskInspections.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { INSPECTION_STATES, type InspectionRef, type RiskInspection } from '../domain/inspection.ts'

export const inspectionList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: INSPECTION_STATES },
    submission: { is: 'reference', path: 'submissionNo', typed: true },
    number: { is: 'number', path: '_id' },
    ...CREATED,
    dueOn: { is: 'day', path: 'dueOn', within: 'state' },
  },
  { defaultSort: '-createdAt', searched: true },
)

/** One page of the risk inspections the actor may see. */
export const findInspections = (reader: Reader, query: PageQuery): Promise<Page<RiskInspection & Stored>> =>
  findPage(reader, riskInspectionStore, inspectionList, query)

/** A risk inspection, or 404. */
export const getInspection = (reader: Reader, { inspectionNo }: InspectionRef): Promise<RiskInspection & Stored> =>
  getVisible(reader, riskInspectionStore, inspectionNo)
