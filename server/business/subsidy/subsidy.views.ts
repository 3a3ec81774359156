import type { Stored } from '../../../models/store.ts'
import type { Reader } from '../../platform/database/reader.ts'
import { allowedEventsView } from '../../platform/http/allowedEvents.ts'
import { failureOf } from '../../platform/http/failure.ts'
import type { ListView } from '../../platform/http/listing.contract.ts'
import { wholeList } from '../../platform/http/listing.ts'
import { factsOfKind } from '../contract/attachments/domain/fileKinds.ts'
import { findingView } from '../offer/underwriting/firstness.views.ts'
import type { SubsidyApplication } from './domain/application.ts'
import { applicationMenu, subsidyAssessmentMenu } from './domain/subsidyMenu.ts'
import type {
  ApplicationGoodsView,
  ApplicationPaperView,
  SubsidyApplicationRow,
  SubsidyApplicationView,
  SubsidyAssessmentRow,
  SubsidyAssessmentView,
} from './subsidy.contract.ts'
import type { ApplicationGoods } from './usecases/applicationGoods.ts'
import type { SeenSubsidyAssessment } from './usecases/assessments.ts'
import type { ApplicationPaper } from './usecases/papers.ts'
import type { StoredSubsidyAssessment } from './usecases/saveAssessments.ts'

const stamps = ({ _id, version, createdAt, updatedAt }: Stored) => ({
  number: _id,
  version,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

export function subsidyAssessmentRow(assessment: StoredSubsidyAssessment): SubsidyAssessmentRow {
  const { state, policyNo, ruleSet, amountFen, facts, parties } = assessment
  return { ...stamps(assessment), state, policyNo, ruleSet, amountFen, insured: facts.insured, parties }
}

export function subsidyAssessmentView(assessment: SeenSubsidyAssessment, { actor }: Reader): SubsidyAssessmentView {
  const { steps, facts, overlapsWith, assessedOn, applicationNo, refusals } = assessment
  return {
    ...subsidyAssessmentRow(assessment),
    steps,
    refusals: refusals.map(failureOf),
    facts,
    assessedOn,
    overlapsWith,
    applicationNo,
    allowedEvents: allowedEventsView(subsidyAssessmentMenu(assessment, applicationNo, actor)),
  }
}

/** All assessments of one policy, as a complete list. */
export const policyAssessmentsView = (
  assessments: readonly SeenSubsidyAssessment[],
  reader: Reader,
): ListView<SubsidyAssessmentView> =>
  wholeList(assessments.map((assessment) => subsidyAssessmentView(assessment, reader)))

export function applicationRow(application: SubsidyApplication & Stored): SubsidyApplicationRow {
  const { state, policyNo, ruleSet, insuredYear, amountFen, parties } = application
  return { ...stamps(application), state, policyNo, ruleSet, insuredYear, amountFen, parties }
}

const paperView = ({ _id, owner, documentCode, name, kind, sizeBytes }: ApplicationPaper): ApplicationPaperView => ({
  number: _id,
  owner,
  documentCode: documentCode ?? '',
  name,
  kind,
  sizeBytes,
  preview: factsOfKind(kind).preview,
})

export const applicationGoodsView = ({
  product,
  items,
  matches,
  findings,
  papers,
}: ApplicationGoods): ApplicationGoodsView => ({
  product: { code: product.code, version: product.version, hash: product.hash },
  items,
  matches,
  findings: findings.map(findingView),
  papers: papers.map(paperView),
})

export function applicationView(application: SubsidyApplication & Stored, { actor }: Reader): SubsidyApplicationView {
  const { assessmentNo, assessmentVersion, steps, facts, statement } = application
  const { created, submission, recommendation, returned, decision } = application
  return {
    ...applicationRow(application),
    assessmentNo,
    assessmentVersion,
    steps,
    facts,
    statement,
    created,
    submission,
    recommendation,
    returned,
    decision,
    allowedEvents: allowedEventsView(applicationMenu(application, actor)),
  }
}
