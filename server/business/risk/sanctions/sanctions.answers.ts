import {
  allowedEvents,
  day,
  flag,
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
import { SANCTION_EVENTS } from './domain/lifecycle.ts'
import { SANCTION_KINDS, SANCTION_STATES } from './domain/sanction.ts'
import type { SanctionRow, SanctionStandingView, SanctionView } from './sanctions.contract.ts'

const act = { name: text(), at: instant() }

const rowKeys = {
  number: text(),
  version: whole(),
  kind: oneOf(SANCTION_KINDS),
  state: oneOf(SANCTION_STATES),
  inForce: flag(),
  organisationId: nullable(text()),
  creditCode: text(),
  name: text(),
  documentReference: text(),
  source: text(),
  from: day(),
  to: nullable(day()),
  createdAt: instant(),
  updatedAt: instant(),
}

export const sanctionsAnswer = page(named<SanctionRow>('SanctionRow', rowKeys))

export const sanctionAnswer = named<SanctionView>('Sanction', {
  ...rowKeys,
  reason: text(),
  entered: object<SanctionView['entered']>(act),
  liftRequest: nullable(object<NonNullable<SanctionView['liftRequest']>>({ ...act, reason: text() })),
  lift: nullable(object<NonNullable<SanctionView['lift']>>({ ...act, on: day() })),
  allowedEvents: allowedEvents(SANCTION_EVENTS),
})

export const sanctionStandingAnswer = named<SanctionStandingView>('SanctionStanding', {
  on: day(),
  items: list(object<SanctionStandingView['items'][number]>({ organisationId: text(), inForce: flag() })),
})
