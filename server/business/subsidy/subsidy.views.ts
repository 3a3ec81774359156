import type { Stored } from '../../../models/store.ts'
import type { Refusal } from '../../kernel/refusal.ts'
import { menuOf } from '../../kernel/transitions.ts'
import type { Reader } from '../../platform/database/reader.ts'
import { allowedEventsView } from '../../platform/http/allowedEvents.ts'
import { failureOf } from '../../platform/http/failure.ts'
import type { ListView } from '../../platform/http/listing.contract.ts'
import { factsOfKind } from '../contract/attachments/domain/fileKinds.ts'
import { findingView } from '../offer/underwriting/firstness.views.ts'
import { applicationFacts, type SubsidyApplication } from './domain/application.ts'
import { type SubsidyApplicationEvent, subsidyApplicationTransitions } from './domain/lifecycle.ts'
import type {
  ApplicationGoodsView,
  ApplicationPaperView,
  SubsidyApplicationRow,
  SubsidyApplicationView,
  SubsidyAssessmentRow,
  SubsidyAssessmentView,
} from './subsidy.contract.ts'
import type { SubsidyRefusalCode } from './subsidy.refusals.ts'
import type { ApplicationGoods } from './usecases/applicationGoods.ts'
import type { SeenAssessment } from './usecases/assessments.ts'
import type { Paper } from './usecases/papers.ts'
import type { StoredAssessment } from './usecases/saveAssessments.ts'

const APPLICATION_PERMISSIONS = {
  submit: 'subsidy.apply',
  recommend: 'subsidy.recommend',
  returnToApplicant: 'subsidy.recommend',
  approve: 'subsidy.approve',
  reject: 'subsidy.approve',
  withdraw: 'subsidy.apply',
} as const satisfies Record<SubsidyApplicationEvent, string>

const stamps = ({ _id, version, createdAt, updatedAt }: Stored) => ({
  number: _id,
  version,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

export function assessmentRow(assessment: StoredAssessment): SubsidyAssessmentRow {
  const { state, policyNo, ruleSet, amountFen, facts, parties } = assessment
  return { ...stamps(assessment), state, policyNo, ruleSet, amountFen, insured: facts.insured, parties }
}

/** Whether an application can be made from an assessment, and if not, why. */
function applyMenu({ state, applicationNo }: SeenAssessment) {
  const apply = { event: 'apply' } as const
  const refusals: Refusal<SubsidyRefusalCode>[] = []
  if (state !== 'eligible') refusals.push({ code: 'subsidy.not-eligible' })
  if (applicationNo) refusals.push({ code: 'subsidy.already-applied', value: applicationNo })
  return { ...apply, allowed: refusals.length === 0, refusals }
}

export function assessmentView(assessment: SeenAssessment, { actor }: Reader): SubsidyAssessmentView {
  const { steps, facts, overlapsWith, assessedOn, applicationNo, refusals } = assessment
  const menu = [applyMenu(assessment)]
  return {
    ...assessmentRow(assessment),
    steps,
    refusals: refusals.map(failureOf),
    facts,
    assessedOn,
    overlapsWith,
    applicationNo,
    allowedEvents: allowedEventsView(menu, { apply: 'subsidy.apply' }, actor),
  }
}

/** All assessments of one policy, as a complete list. */
export const policyAssessmentsView = (
  assessments: readonly SeenAssessment[],
  reader: Reader,
): ListView<SubsidyAssessmentView> => ({
  items: assessments.map((assessment) => assessmentView(assessment, reader)),
  nextCursor: null,
  total: { count: assessments.length, capped: false },
})

export function applicationRow(application: SubsidyApplication & Stored): SubsidyApplicationRow {
  const { state, policyNo, ruleSet, insuredYear, amountFen, parties } = application
  return { ...stamps(application), state, policyNo, ruleSet, insuredYear, amountFen, parties }
}

const paperView = ({ _id, owner, documentCode, name, kind, sizeBytes }: Paper): ApplicationPaperView => ({
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
  const menu = menuOf(subsidyApplicationTransitions, application.state, applicationFacts(application, actor))
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
    allowedEvents: allowedEventsView(menu, APPLICATION_PERMISSIONS, actor),
  }
}
