import { findPage, type Page } from '../../../../../models/page.ts'
import { riskInspectionStore } from '../../../../../models/riskInspections.ts'
import type { Stored } from '../../../../../models/store.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { NumberInput } from '../../../../platform/http/fields.ts'
import type { RiskInspection } from '../domain/inspection.ts'
import { type InspectionListInput, inspectionList } from '../inspection.schemas.ts'

/** One page of the risk inspections the actor may see. */
export const findInspections = (
  reader: Reader,
  { query }: InspectionListInput,
): Promise<Page<RiskInspection & Stored>> => findPage(reader, riskInspectionStore, inspectionList, query)

/** A risk inspection, or 404. */
export const getInspection = (reader: Reader, { params }: NumberInput): Promise<RiskInspection & Stored> =>
  getVisible(reader, riskInspectionStore, params.number)
