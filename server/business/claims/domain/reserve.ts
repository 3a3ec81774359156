import type { Decision, Refusal } from '../../../kernel/refusal.ts'
import type { Claim, ReserveChange, ReserveRelease } from './claim.ts'
import { type ClaimFacts, withinReserveAuthority } from './guards.ts'
import { type ClaimChange, decideClaimEvent } from './lifecycle.ts'

/** Sets the case reserve to a new level, up or down, within authority; the same level again is refused. */
export function decideReserve(facts: ClaimFacts, reserveFen: number, reasonZh: string): Decision<ClaimChange> {
  const refusals: Refusal[] = [...withinReserveAuthority(facts, reserveFen)]
  if (facts.claim.reserve.currentFen === reserveFen)
    refusals.push({ code: 'claim.reserve-unchanged', field: 'reserveFen', value: reserveFen, unit: 'fen' })
  return decideClaimEvent('reserve', facts, refusals, { reserve: reserveAt(facts, reserveFen, { reasonZh }) })
}

/** The reserve let go, when the claim is paid or closed; unchanged where nothing is set aside. */
export const releasedReserve = (facts: ClaimFacts, because: ReserveRelease): Claim['reserve'] =>
  facts.claim.reserve.currentFen === 0 ? facts.claim.reserve : reserveAt(facts, 0, { because })

function reserveAt(
  { claim, actor, businessDate }: ClaimFacts,
  amountFen: number,
  why: Pick<ReserveChange, 'reasonZh' | 'because'>,
): Claim['reserve'] {
  const change = { amountFen, on: businessDate, byId: actor.userId, ...why }
  return { currentFen: amountFen, history: [...claim.reserve.history, change] }
}
