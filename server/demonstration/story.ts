import type { Cast } from './cast.ts'
import { draftNextEdition } from './catalogues.ts'
import { theMorningsStatementWaitsToBeMatched } from './chapters/bankStatements.ts'
import { aLimitIsRaisedMidTerm } from './chapters/changedContracts.ts'
import * as insured from './chapters/insuredMachines.ts'
import * as open from './chapters/openCases.ts'
import * as lines from './chapters/otherLines.ts'
import * as definitions from './chapters/ownDefinitions.ts'
import { aPaymentRunWaitsForItsApproval } from './chapters/paymentRuns.ts'
import { aListFromTheFormerSystemCameIn } from './chapters/policiesFromElsewhere.ts'
import { anInstalmentIsInGrace } from './chapters/premiumInParts.ts'
import * as registers from './chapters/registers.ts'
import { halfAYearOfCoverIsAboutToEnd } from './chapters/renewals.ts'
import { changesWaitForTheirSecondPerson } from './chapters/secondPerson.ts'
import * as shared from './chapters/sharedContract.ts'
import type { Stage } from './stage.ts'

type Chapter = (stage: Stage, cast: Cast) => Promise<unknown>

/**
 * The demonstration story, one chapter per case. `docs/story.md` tells it in words. Each interesting state of a
 * submission, policy, claim and application is left standing somewhere for someone to go on from.
 */
export const STORY: readonly Chapter[] = [
  insured.a2019TurbineIsSubsidisedUnderTheRulesOfItsTime,
  registers.anInsurerLimitsWhatAddsUp,
  insured.aTurbineOfThisYearIsPaidForAndSubsidised,
  insured.aCraneClaimAwaitsPaymentAndItsSubsidyTheMinistry,
  insured.aCraneClaimAwaitsApprovalAndItsSubsidyTheRecommender,
  insured.aTurbineClaimWaitsForPapers,
  insured.aTurbineWasDamagedYesterdayAndThePapersAreComing,
  insured.aCraneClaimIsDeclinedAndItsSubsidyRejected,
  insured.aMachineToolIsInsuredElsewhere,
  open.aTurbineIsIssuedButUnpaid,
  open.aCraneIsPaidForAndOnItsWay,
  open.aCraneIsBoundFromNextWeek,
  open.aTurbineIsQuotedTwiceAndTheMakerHasTheChoice,
  open.aCraneIsInspectedBeforeItIsInsured,
  open.submissionsStandInEveryState,
  open.machineToolsStandAtAnotherInsurer,
  definitions.rulesOfItsOwnAreInForce,
  lines.aFirstBatchOfMaterialIsInsured,
  lines.aResearchProjectIsQuotedAndAnotherDeclined,
  lines.aPatentPortfolioIsAcceptedAndWaitsForBinding,
  shared.aLargeTurbineIsSharedByThreeInsurers,
  definitions.tariffsAreRevised,
  registers.aMakerIsBannedFromTheScheme,
  draftNextEdition,
  changesWaitForTheirSecondPerson,
  aLimitIsRaisedMidTerm,
  anInstalmentIsInGrace,
  theMorningsStatementWaitsToBeMatched,
  aPaymentRunWaitsForItsApproval,
  aListFromTheFormerSystemCameIn,
  halfAYearOfCoverIsAboutToEnd,
]
