import Joi from '../../../../config/joi.ts'
import { civilDate, line, numbered, paragraph } from '../../../platform/http/fields.ts'
import { listQuery } from '../../../platform/http/listing.ts'
import type { InspectionBody, InspectionReportBody } from './inspection.contract.ts'
import { reasonBody } from './underwriting.schemas.ts'
import { inspectionList } from './usecases/inspections.ts'

export const listInspectionsRequest = {
  query: listQuery(inspectionList),
}
/** What names an inspection, and nothing else. */
export const inspectionRequest = numbered('inspectionNo')
export const cancelInspectionRequest = { ...inspectionRequest, body: reasonBody }
export const requestInspectionRequest = {
  ...numbered('submissionNo'),
  body: Joi.object<InspectionBody, true>({
    subject: paragraph(1000).required(),
    dueOn: civilDate().required(),
    inspector: line().required(),
  }),
}
export const inspectionReportRequest = {
  ...numbered('inspectionNo'),
  body: Joi.object<InspectionReportBody, true>({
    findings: paragraph(4000).required(),
    grade: line(10).required(),
    inspectedOn: civilDate().required(),
    inspector: line().required(),
  }),
}
