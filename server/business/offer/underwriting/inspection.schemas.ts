import Joi from '../../../../config/joi.ts'
import type { ListSpec, PageQuery } from '../../../../models/page.ts'
import {
  civilDate,
  documentNo,
  line,
  type NumberInput,
  numberParams,
  paragraph,
} from '../../../platform/http/fields.ts'
import { anyOf, listQuery } from '../../../platform/http/listing.ts'
import { INSPECTION_STATES } from './domain/inspection.ts'
import type { InspectionBody, InspectionReportBody } from './inspection.contract.ts'

export type InspectionInput = NumberInput & { readonly body: InspectionBody }
export type InspectionReportInput = NumberInput & { readonly body: InspectionReportBody }
export interface InspectionListInput {
  readonly query: PageQuery
}

export const inspectionList: ListSpec = {
  filters: {
    state: { path: 'state', match: 'equals' },
    submission: { path: 'submissionNo', match: 'equals' },
    number: { path: '_id', match: 'prefix' },
  },
  sorts: { createdAt: 'createdAt' },
  defaultSort: '-createdAt',
}

export const listInspectionsRequest = {
  query: listQuery(inspectionList, {
    state: anyOf(INSPECTION_STATES),
    submission: documentNo(),
    number: documentNo(),
  }),
}
export const inspectionRequest = {
  params: numberParams,
  body: Joi.object<InspectionBody, true>({
    subject: paragraph(1000).required(),
    dueOn: civilDate().required(),
    inspector: line().required(),
  }),
}
export const inspectionReportRequest = {
  params: numberParams,
  body: Joi.object<InspectionReportBody, true>({
    findings: paragraph(4000).required(),
    grade: line(10).required(),
    inspectedOn: civilDate().required(),
    inspector: line().required(),
  }),
}
