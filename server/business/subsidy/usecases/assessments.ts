import { findPage, type ListSpec, listOf, type Page, type PageQuery } from '../../../../models/page.ts'
import { subsidyAssessmentStore } from '../../../../models/subsidyAssessments.ts'
import { getVisible, type Reader } from '../../../platform/database/reader.ts'
import { insuredYearOf } from '../domain/application.ts'
import { SUBSIDY_ASSESSMENT_STATES } from '../domain/subsidyAssessment.ts'
import { findLiveApplication } from './liveApplication.ts'
import type { StoredSubsidyAssessment } from './saveAssessments.ts'

export const subsidyAssessmentList: ListSpec = listOf(
  {
    state: { is: 'choice', path: 'state', of: SUBSIDY_ASSESSMENT_STATES },
    policyNo: { is: 'reference', path: 'policyNo', typed: true },
    manufacturerId: { is: 'reference', path: 'parties.manufacturerId' },
    updatedAt: { is: 'instant', path: 'updatedAt' },
    amountFen: { is: 'amount', path: 'amountFen', within: 'state' },
  },
  { defaultSort: '-updatedAt', searched: true, filters: { ruleSet: { path: 'ruleSet.id', match: 'equals' } } },
)

/** Assessments the person may see. */
export const listSubsidyAssessments = (reader: Reader, query: PageQuery): Promise<Page<StoredSubsidyAssessment>> =>
  findPage(reader, subsidyAssessmentStore, subsidyAssessmentList, query)

/** An assessment and the application that already stands on its policy and year, if there is one. */
export type SeenSubsidyAssessment = StoredSubsidyAssessment & { readonly applicationNo: string | null }

/** One assessment with facts, steps and refusals. */
export async function getAssessment(
  reader: Reader,
  { assessmentNo }: { readonly assessmentNo: string },
): Promise<SeenSubsidyAssessment> {
  return withApplication(reader, await getVisible(reader, subsidyAssessmentStore, assessmentNo))
}

/** Adds the live application of the policy and insured year. */
export async function withApplication(
  reader: Reader,
  assessment: StoredSubsidyAssessment,
): Promise<SeenSubsidyAssessment> {
  const live = await findLiveApplication(reader, assessment.policyNo, insuredYearOf(assessment.facts))
  return { ...assessment, applicationNo: live?._id ?? null }
}
