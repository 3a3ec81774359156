import { renewalNoOf } from '../../business/servicing/renewal/domain/renewal.ts'
import { declineRenewal } from '../../business/servicing/renewal/usecases/decideRenewal.ts'
import { openRenewal } from '../../business/servicing/renewal/usecases/openRenewal.ts'
import { endOfMonths } from '../../kernel/civilDate.ts'
import type { Actor } from '../../platform/acting/domain/actor.ts'
import type { CoverOrder } from '../acts/cover.ts'
import { cover } from '../acts/cover.ts'
import type { Cast } from '../cast.ts'
import { crane } from '../orders.ts'
import type { Stage } from '../stage.ts'

/** Who opens renewals at night. */
const RUN: Actor = {
  userId: 'job:renewals',
  name: 'renewals',
  organisationId: 'platform',
  organisationKind: 'platform',
  roles: [],
  via: 'job:renewals',
}

/** At a maker of aircraft: the port has more cranes than its first three, and what adds up at the power station is told elsewhere. */
const forHalfAYear = (order: CoverOrder): CoverOrder => ({
  ...order,
  user: 'userAero',
  asks: (wanted) => ({ ...order.asks(wanted), period: { from: wanted.from, to: endOfMonths(wanted.from, 6) } }),
})

/** Two cranes insured for half a year are about to end: of one the renewal is on offer, of the other the maker wants none. */
export async function halfAYearOfCoverIsAboutToEnd(stage: Stage, cast: Cast) {
  const [goesOn, ends] = [
    await cover(stage.daysAgo(140), cast, forHalfAYear(crane('DLGJ-2026-031'))),
    await cover(stage.daysAgo(139), cast, forHalfAYear(crane('DLGJ-2026-032'))),
  ]
  for (const policyNo of [goesOn, ends]) await stage.daysAgo(12).perform(RUN, openRenewal, policyNo)
  await stage.daysAgo(3).perform(cast.people.makerDalian, declineRenewal, {
    renewalNo: renewalNoOf(ends),
    reason: '设备转为自用备件，不再投保',
    toldOn: stage.now,
  })
}
