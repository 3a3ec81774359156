import Joi from '../../config/joi.ts'
import {
  type PricedSegment,
  premiumDifferences,
  premiumOf,
  premiumRuns,
  retainedRuns,
} from '../../server/business/contract/terms/domain/premiumRuns.ts'
import { earnedBefore } from '../../server/business/ledger/billing/domain/earned.ts'
import type { CancellationRules } from '../../server/business/reference/product/domain/cancellation.ts'
import { CANCELLATION_GROUNDS, RESCISSION_GROUNDS } from '../../server/business/servicing/endorsement/domain/action.ts'
import { retainedPremiums } from '../../server/business/servicing/endorsement/domain/ending.ts'
import type { Ending } from '../../server/business/servicing/endorsement/domain/state.ts'
import { sumFen } from '../../server/kernel/money.ts'
import type { Period } from '../../server/kernel/period.ts'
import { accepted, type Decision } from '../../server/kernel/refusal.ts'
import type { Vector } from './vector.ts'

type Prices = Readonly<Record<string, number>>

/** From a day on: other prices of a whole period of cover, or its end. */
interface Change {
  readonly on: string
  readonly prices?: Prices
  /** Where the change moves the end of cover too. */
  readonly periodTo?: string
  readonly cancel?: Extract<Ending, { how: 'cancelled' }>['ground']
  readonly rescind?: Extract<Ending, { how: 'rescinded' }>['ground']
}

interface Facts {
  readonly period: Period
  /** What each cover costs for the whole period. */
  readonly prices: Prices
  readonly changes: readonly Change[]
  readonly rules?: CancellationRules
  /** Earned is asked for before this day. */
  readonly day?: string
}

const day = Joi.string().pattern(/^\d{4}-\d{2}-\d{2}$/)
const prices = Joi.object().pattern(Joi.string(), Joi.number().integer().min(0))
const period = Joi.object({ from: day.required(), to: day.required() })

const factsSchema = Joi.object({
  period: period.required(),
  prices: prices.required(),
  changes: Joi.array()
    .items(
      Joi.object({
        on: day.required(),
        prices,
        periodTo: day,
        cancel: Joi.string().valid(...CANCELLATION_GROUNDS),
        rescind: Joi.string().valid(...RESCISSION_GROUNDS),
      }).or('prices', 'cancel', 'rescind'),
    )
    .required(),
  rules: Joi.object({
    beforeInceptionPpm: Joi.number().integer().required(),
    shortRatePpm: Joi.array().items(Joi.number().integer()).allow(null).required(),
    nonPayment: Joi.valid(null).required(),
    reference: Joi.string().required(),
  }),
  day,
})

const BY_DAYS: CancellationRules = {
  beforeInceptionPpm: 0,
  shortRatePpm: null,
  nonPayment: null,
  reference: '保险法第五十四条',
}

interface PolicyPremium {
  readonly premiumFen: number
  /** By cover, what is kept beside the days included. */
  readonly covers: Prices
  /** What the last change adds; below zero what goes back. */
  readonly differenceFen: number
  /** Before the day, and what is left to earn. */
  readonly earnedFen: number
  readonly unearnedFen: number
}

/** What a policy costs after its changes, one recorded after the other, and what of it is earned by a day. */
export function premium(vector: Vector): Decision<PolicyPremium> {
  const facts = Joi.attempt(vector.facts, factsSchema, { convert: false, abortEarly: false }) as Facts
  const steps: (readonly PricedSegment[])[] = [[firstOf(facts)]]
  for (const change of facts.changes) steps.push([...last(steps), segmentOf(last(steps), change, facts)])
  const written = [
    ...Object.entries(facts.prices).map(([, amountFen]) => ({ amountFen, days: facts.period })),
    ...steps.slice(1).flatMap((after, index) => premiumDifferences(steps[index] ?? [], after)),
  ]
  const all = last(steps)
  const premiumFen = premiumOf(all)
  const earnedFen = sumFen(
    written.map(({ amountFen, days }) => earnedBefore(amountFen, days, facts.day ?? '9999-01-01')),
  )
  return accepted({
    premiumFen,
    covers: byCover(all),
    differenceFen: premiumFen - premiumOf(steps.at(-2) ?? []),
    earnedFen,
    unearnedFen: premiumFen - earnedFen,
  })
}

const last = <T>(list: readonly (readonly T[])[]): readonly T[] => list.at(-1) ?? []

const firstOf = ({ period: cover, prices: of }: Facts): PricedSegment => ({
  ...atPrices(of),
  versionNo: 1,
  effective: cover,
  knownSince: new Date('2026-01-01T00:00:00Z'),
  ends: null,
  period: cover,
  retainedPremiums: [],
})

const atPrices = (of: Prices) => ({
  covers: Object.keys(of).map((code) => ({ code, premiumFen: 0 })),
  periodPremiums: Object.entries(of).map(([cover, premiumFen]) => ({ cover, premiumFen })),
})

function segmentOf(before: readonly PricedSegment[], change: Change, facts: Facts): PricedSegment {
  const { on, cancel, rescind, periodTo } = change
  const versionNo = before.length + 1
  const to = periodTo ?? facts.period.to
  const ending: Ending | null = cancel
    ? { how: 'cancelled', ground: cancel }
    : rescind
      ? { how: 'rescinded', ground: rescind }
      : null
  const rules = facts.rules ?? BY_DAYS
  return {
    ...atPrices(ending ? {} : (change.prices ?? {})),
    versionNo,
    effective: { from: on, to },
    knownSince: new Date(Date.UTC(2026, 0, 1, versionNo)),
    ends: ending?.how ?? null,
    period: { from: facts.period.from, to },
    retainedPremiums: ending ? retainedPremiums(ending, on, before, { period: facts.period, rules }) : [],
  }
}

function byCover(segments: readonly PricedSegment[]): Prices {
  const sums: Record<string, number> = {}
  for (const { cover, premiumFen } of [...premiumRuns(segments), ...retainedRuns(segments)])
    sums[cover] = (sums[cover] ?? 0) + premiumFen
  return sums
}
