import { acceptQuote } from '../../business/offer/underwriting/usecases/acceptQuote.ts'
import { answerCoinsurance } from '../../business/offer/underwriting/usecases/answerCoinsurance.ts'
import { approveQuote, quote } from '../acts/cover.ts'
import type { Cast } from '../cast.ts'
import { largeTurbine } from '../orders.ts'
import type { Stage } from '../stage.ts'

/** A turbine too large for one insurer: the maker has accepted, one follower has confirmed its share, one has yet to. */
export async function aLargeTurbineIsSharedByThreeInsurers(stage: Stage, cast: Cast) {
  const { organisations, people } = cast
  const panel = [
    { insurerId: organisations.huaxin, sharePpm: 550_000 },
    { insurerId: organisations.donghai, sharePpm: 300_000 },
    { insurerId: organisations.beichen, sharePpm: 150_000 },
  ]
  const proposal = { adjustments: [], conditions: [], panel }
  const { quoteNo: number } = await quote(stage.daysAgo(10), cast, largeTurbine('SYRJ-2026-010'), stage.soon, proposal)
  await approveQuote(stage, cast, number, '三家共保，自留后在承保能力之内')
  await stage
    .daysAgo(8)
    .perform(people.underwriterDonghai, answerCoinsurance, { quoteNo: number, confirm: true, reason: null })
  await stage.daysAgo(7).perform(people.maker, acceptQuote, { quoteNo: number, acknowledgement: null })
}
