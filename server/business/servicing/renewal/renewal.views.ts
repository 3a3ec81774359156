import type { Stored } from '../../../../models/store.ts'
import type { Actor } from '../../../platform/acting/domain/actor.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { allowedEventsView } from '../../../platform/http/allowedEvents.ts'
import { failureOf } from '../../../platform/http/failure.ts'
import type { QuoteSummary } from '../../offer/underwriting/domain/submission.ts'
import { comparePremiums } from './domain/comparison.ts'
import { gapDays } from './domain/nextPeriod.ts'
import type { NonRenewal, Renewal } from './domain/renewal.ts'
import { renewalMenu } from './domain/renewalMenu.ts'
import { stageOf, standingQuote } from './domain/stage.ts'
import type { NonRenewalView, RenewalRow, RenewalView } from './renewal.contract.ts'
import type { OfferedRenewal, RenewalSeen } from './usecases/renewals.ts'

/** A quote is the insurer's own until it is open for acceptance; then it is its applicant's as well. */
function shownQuote(renewal: OfferedRenewal, actor: Actor): QuoteSummary | null {
  const quote = standingQuote(renewal.submission)
  if (quote === null || renewal.outdatedBy !== null) return null
  if (isInside(renewal, actor)) return quote
  return quote.opened && actor.organisationId === renewal.parties.manufacturerId ? quote : null
}

const isInside = ({ parties }: Renewal, { organisationId, organisationKind }: Actor): boolean =>
  organisationId === parties.insurerIds[0] || organisationKind === 'regulator'

export function renewalRow(renewal: OfferedRenewal, { actor, businessDate }: Reader): RenewalRow {
  const { _id, version, policyNo, state, parties, productCode, expiresOn, offer, renewedBy, submission } = renewal
  const expiringPremiumFen = offer?.expiring.premiumFen ?? null
  const offeredPremiumFen = shownQuote(renewal, actor)?.premiumFen ?? null
  return {
    number: _id,
    version,
    policyNo,
    state,
    stage: stageOf(renewal, submission, businessDate),
    parties,
    productCode,
    expiresOn,
    createdAt: renewal.createdAt.toISOString(),
    updatedAt: renewal.updatedAt.toISOString(),
    expiringPremiumFen,
    offeredPremiumFen,
    differenceFen:
      expiringPremiumFen === null || offeredPremiumFen === null ? null : offeredPremiumFen - expiringPremiumFen,
    renewedBy,
  }
}

export function renewalView(renewal: RenewalSeen, reader: Reader): RenewalView {
  const { actor } = reader
  const { offer, outdatedBy, nonRenewal, quote, facts, submission } = renewal
  const shown = shownQuote(renewal, actor)
  const period = (shown && quote?.period) ?? submission?.period ?? offer?.period ?? null
  return {
    ...renewalRow(renewal, reader),
    preparedOn: offer?.on ?? null,
    period,
    gapDays: period ? gapDays(renewal.expiresOn, period.from) : 0,
    submissionNo: offer && maySeeSubmission(renewal, actor) ? offer.submissionNo : null,
    quoteNo: shown?.number ?? null,
    acceptUntil: shown?.expiresOn ?? null,
    obstacles: offer && isInside(renewal, actor) ? offer.obstacles.map(failureOf) : [],
    outdatedBy,
    nonRenewal: nonRenewal && nonRenewalView(nonRenewal),
    premiums: offer && shown && quote ? comparePremiums(offer.expiring, quote) : [],
    allowedEvents: allowedEventsView(renewalMenu(renewal, facts, actor)),
  }
}

const maySeeSubmission = (renewal: Renewal & Stored, actor: Actor): boolean =>
  isInside(renewal, actor) || actor.organisationId === renewal.parties.manufacturerId

const nonRenewalView = ({ side, reason, toldOn, byName, at }: NonRenewal): NonRenewalView => ({
  side,
  reason,
  toldOn,
  byName,
  at: at.toISOString(),
})
