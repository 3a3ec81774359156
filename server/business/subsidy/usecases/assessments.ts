import { findPage, type ListSpec, type Page, type PageQuery } from '../../../../models/page.ts'
import { subsidyAssessmentStore } from '../../../../models/subsidyAssessments.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import { insuredYearOf } from '../domain/application.ts'
import { findLiveApplication } from './liveApplication.ts'
import type { StoredAssessment } from './saveAssessments.ts'

export const assessmentList: ListSpec = {
  filters: {
    policyNo: { path: 'policyNo', match: 'equals' },
    ruleSet: { path: 'ruleSet.id', match: 'equals' },
    state: { path: 'state', match: 'equals' },
  },
  sorts: { updatedAt: 'updatedAt', amountFen: 'amountFen' },
  defaultSort: '-updatedAt',
}

/** Assessments the person may see. */
export const listAssessments = (reader: Reader, query: PageQuery): Promise<Page<StoredAssessment>> =>
  findPage(reader, subsidyAssessmentStore, assessmentList, query)

/** An assessment and the application that already stands on its policy and year, if there is one. */
export type SeenAssessment = StoredAssessment & { readonly applicationNo: string | null }

/** One assessment with facts, steps and refusals. */
export async function getAssessment(
  reader: Reader,
  { assessmentNo }: { readonly assessmentNo: string },
): Promise<SeenAssessment> {
  return withApplication(reader, await getVisible(reader, subsidyAssessmentStore, assessmentNo))
}

/** Adds the live application of the policy and insured year. */
export async function withApplication(reader: Reader, assessment: StoredAssessment): Promise<SeenAssessment> {
  const live = await findLiveApplication(reader, assessment.policyNo, insuredYearOf(assessment.facts))
  return { ...assessment, applicationNo: live?._id ?? null }
}
