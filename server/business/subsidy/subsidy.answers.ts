import {
  allowedEvents,
  day,
  failureAnswer,
  fen,
  flag,
  instant,
  leftOut,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  stepAnswer,
  text,
  whole,
} from '../../platform/http/answer.ts'
import { ownerAnswer } from '../contract/attachments/attachments.answers.ts'
import { ALL_FILE_KINDS } from '../contract/attachments/domain/fileKinds.ts'
import type { FirstInsurance } from '../contract/terms/domain/policy.ts'
import { insuredItemAnswer, periodAnswer } from '../contract/terms/terms.answers.ts'
import { firstnessFindingAnswer, itemMatchAnswer } from '../offer/underwriting/firstness.answers.ts'
import { partiesAnswer } from '../party/identity/identity.answers.ts'
import { SCHEMES } from '../reference/catalogue/domain/scheme.ts'
import type { Act } from './domain/application.ts'
import type { SubsidyFacts } from './domain/facts.ts'
import { SUBSIDY_APPLICATION_EVENTS, SUBSIDY_APPLICATION_STATES } from './domain/lifecycle.ts'
import { type PinnedSubsidyRuleSet, SUBSIDY_ASSESSMENT_STATES } from './domain/subsidyAssessment.ts'
import { BUYER_RELATIONS } from './domain/subsidyRuleSet.ts'
import type {
  ApplicationGoodsView,
  ApplicationPaperView,
  SubsidyApplicationRow,
  SubsidyApplicationView,
  SubsidyAssessmentRow,
  SubsidyAssessmentView,
} from './subsidy.contract.ts'

type Present<K extends keyof SubsidyApplicationView> = NonNullable<SubsidyApplicationView[K]>

const stampKeys = { number: text(), version: whole(), createdAt: instant(), updatedAt: instant() }

const pinnedRuleSet = named<PinnedSubsidyRuleSet>('PinnedSubsidyRuleSet', {
  id: text(),
  hash: text(),
  document: text(),
})

const facts = named<SubsidyFacts>('SubsidyFacts', {
  scheme: oneOf(SCHEMES),
  insured: periodAnswer,
  catalogueEditions: list(text()),
  limitFen: fen(),
  premiumFen: fen(),
  paidPremiumFen: fen(),
  valueFen: fen(),
  firstYearValueFen: fen(),
  coverBegun: flag(),
  undeliveredItems: whole(),
  buyerRelation: oneOf(BUYER_RELATIONS),
  cumulativePremiumFen: fen(),
  continuousYears: whole(),
  previousCoverEnd: nullable(day()),
  firstInsurance: leftOut(object<FirstInsurance>({ on: day(), editions: list(text()) })),
  remainingQuotaFen: leftOut(fen()),
  bannedUntil: leftOut(nullable(day())),
})

const assessmentKeys = {
  ...stampKeys,
  state: oneOf(SUBSIDY_ASSESSMENT_STATES),
  policyNo: text(),
  ruleSet: pinnedRuleSet,
  amountFen: fen(),
  insured: periodAnswer,
  parties: partiesAnswer,
}

export const assessmentRowsAnswer = page(named<SubsidyAssessmentRow>('SubsidyAssessmentRow', assessmentKeys))

export const assessmentAnswer = named<SubsidyAssessmentView>('SubsidyAssessment', {
  ...assessmentKeys,
  steps: list(stepAnswer),
  refusals: list(failureAnswer),
  facts,
  assessedOn: day(),
  overlapsWith: list(text()),
  applicationNo: nullable(text()),
  allowedEvents: allowedEvents(['apply']),
})

export const assessmentsAnswer = page(assessmentAnswer)

const actKeys = { userId: text(), name: text(), organisationId: text(), on: day() }
const act = named<Act>('SubsidyAct', actKeys)

const applicationKeys = {
  ...stampKeys,
  state: oneOf(SUBSIDY_APPLICATION_STATES),
  policyNo: text(),
  ruleSet: pinnedRuleSet,
  insuredYear: text(),
  amountFen: fen(),
  parties: partiesAnswer,
}

export const applicationRowsAnswer = page(named<SubsidyApplicationRow>('SubsidyApplicationRow', applicationKeys))

export const applicationAnswer = named<SubsidyApplicationView>('SubsidyApplication', {
  ...applicationKeys,
  assessmentNo: text(),
  assessmentVersion: whole(),
  steps: list(stepAnswer),
  facts,
  statement: text(),
  created: act,
  submission: nullable(act),
  recommendation: nullable(object<Present<'recommendation'>>({ ...actKeys, opinion: text() })),
  returned: nullable(object<Present<'returned'>>({ ...actKeys, reason: text() })),
  decision: nullable(
    object<Present<'decision'>>({ ...actKeys, outcome: oneOf(['approved', 'rejected']), reason: text() }),
  ),
  allowedEvents: allowedEvents(SUBSIDY_APPLICATION_EVENTS),
})

export const applicationGoodsAnswer = named<ApplicationGoodsView>('ApplicationGoods', {
  product: object<ApplicationGoodsView['product']>({ code: text(), version: text(), hash: text() }),
  items: list(insuredItemAnswer),
  matches: list(itemMatchAnswer),
  findings: list(firstnessFindingAnswer),
  papers: list(
    named<ApplicationPaperView>('ApplicationPaper', {
      number: text(),
      owner: ownerAnswer,
      documentCode: text(),
      name: text(),
      kind: oneOf(ALL_FILE_KINDS),
      sizeBytes: whole(),
      preview: flag(),
    }),
  ),
})
