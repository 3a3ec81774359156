import {
  allowedEvents,
  day,
  failureAnswer,
  fen,
  instant,
  list,
  named,
  nullable,
  object,
  oneOf,
  page,
  text,
  whole,
} from '../../../platform/http/answer.ts'
import { periodAnswer } from '../../contract/terms/terms.answers.ts'
import { partiesAnswer } from '../../party/identity/identity.answers.ts'
import type { ComparedPremium } from './domain/comparison.ts'
import { RENEWAL_STATES, type RenewedBy } from './domain/renewal.ts'
import { RENEWAL_ACTS } from './domain/renewalMenu.ts'
import { RENEWAL_STAGES } from './domain/stage.ts'
import type { NonRenewalView, RenewalRow, RenewalView } from './renewal.contract.ts'

const headKeys = {
  number: text(),
  version: whole(),
  policyNo: text(),
  state: oneOf(RENEWAL_STATES),
  stage: nullable(oneOf(RENEWAL_STAGES)),
  parties: partiesAnswer,
  productCode: text(),
  expiresOn: day(),
  createdAt: instant(),
  updatedAt: instant(),
  expiringPremiumFen: nullable(fen()),
  offeredPremiumFen: nullable(fen()),
  differenceFen: nullable(fen()),
  renewedBy: nullable(object<RenewedBy>({ policyNo: text(), gapDays: whole() })),
}

export const renewalsAnswer = page(named<RenewalRow>('RenewalRow', headKeys))

export const renewalAnswer = named<RenewalView>('Renewal', {
  ...headKeys,
  preparedOn: nullable(day()),
  period: nullable(periodAnswer),
  gapDays: whole(),
  submissionNo: nullable(text()),
  quoteNo: nullable(text()),
  acceptUntil: nullable(day()),
  obstacles: list(failureAnswer),
  outdatedBy: nullable(text()),
  nonRenewal: nullable(
    object<NonRenewalView>({
      side: oneOf(['holder', 'insurer']),
      reason: text(),
      toldOn: day(),
      byName: text(),
      at: instant(),
    }),
  ),
  premiums: list(
    object<ComparedPremium>({
      item: text(),
      cover: text(),
      beforeFen: nullable(fen()),
      afterFen: nullable(fen()),
      differenceFen: fen(),
    }),
  ),
  allowedEvents: allowedEvents(RENEWAL_ACTS),
})
