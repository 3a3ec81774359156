import { expect } from 'chai'
import fc from 'fast-check'
import { adjustLoss, lossOf } from '../../../server/business/claims/domain/adjustment.ts'
import type { AdjustmentTerms } from '../../../server/business/claims/domain/adjustmentTerms.ts'
import { type LimitUse, occurrenceUses, termsFor, withUses } from '../../../server/business/claims/domain/limits.ts'
import type { LossFindings } from '../../../server/business/claims/domain/lossAssessment.ts'
import { adjustOccurrence } from '../../../server/business/claims/domain/occurrence.ts'
import { SETTLEMENT_STEPS, type SettlementStep } from '../../../server/business/reference/product/domain/settlement.ts'

interface DrawnClaim {
  readonly claimNo: string
  readonly beneficiaryId: string
  readonly lines: LossFindings['lines']
  readonly salvageFen: number
  readonly recoveredFen: number
}

interface DrawnPolicy {
  readonly order: readonly SettlementStep[]
  readonly items: readonly { readonly itemNo: number; readonly valueFen: number }[]
  readonly totalLimitFen: number
  readonly cover: {
    readonly code: 'quality'
    readonly limitFen: number
    readonly perOccurrenceLimitFen: number
    readonly deductibleFen: number
    readonly deductiblePpm: number
    readonly copayPpm: number
    readonly proportional: boolean
  }
}

/** A part of the loss in the calculation below: one beneficiary's, on one item of one value. */
interface Part {
  readonly key: string
  readonly owner: string
  readonly itemNo: number
  readonly value: bigint
  fen: bigint
}

const sum = (all: readonly bigint[]): bigint => all.reduce((total, each) => total + each, 0n)
const least = (...all: readonly bigint[]): bigint => all.toSorted((a, b) => (a < b ? -1 : 1))[0] ?? 0n

/** An amount divided by weights: everybody the whole fen below, the rest fen by fen to the largest remainders, first come. */
function divided(amount: bigint, weights: readonly bigint[]): bigint[] {
  const whole = sum(weights)
  if (whole === 0n) return weights.map(() => 0n)
  const parts = weights.map((weight) => (amount * weight) / whole)
  const byRemainder = weights
    .map((weight, index) => ({ index, rest: (amount * weight) % whole }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
  const missing = Number(amount - sum(parts))
  for (const { index } of byRemainder.slice(0, missing)) parts[index] = (parts[index] ?? 0n) + 1n
  return parts
}

/**
 * The indemnity of every claim of one occurrence by article and clause, written from those and from what the decisions of
 * the house say of rounding, in big integers, with nothing of the program.
 */
function calculated(policy: DrawnPolicy, claims: readonly DrawnClaim[]): ReadonlyMap<string, bigint> {
  const { cover, items } = policy
  const declared = items.map(({ valueFen }) => BigInt(valueFen))
  const insured = divided(BigInt(policy.totalLimitFen), declared)
  const insuredOf = (itemNo: number) => insured[items.findIndex((item) => item.itemNo === itemNo)] ?? 0n

  const partsOf = (some: readonly DrawnClaim[]): Part[] => {
    const parts = new Map<string, Part>()
    for (const { beneficiaryId: owner, lines } of some)
      for (const { itemNo, assessedFen, finding, valueAtLossFen } of lines) {
        if (finding !== 'covered') continue
        const key = `${owner} ${itemNo} ${valueAtLossFen}`
        const part = parts.get(key) ?? { key, owner, itemNo, value: BigInt(valueAtLossFen ?? 0), fen: 0n }
        part.fen += BigInt(assessedFen)
        parts.set(key, part)
      }
    return [...parts.values()].sort((a, b) => (a.key < b.key ? -1 : 1))
  }

  const settled = (some: readonly DrawnClaim[], order: readonly SettlementStep[]): bigint => {
    let parts = partsOf(some)
    /** What each had before and after average, once there was one. */
    let averaged: ReadonlyMap<string, readonly [bigint, bigint]> | null = null
    const total = () => sum(parts.map(({ fen }) => fen))
    const of = (owner: string) => parts.filter((part) => part.owner === owner)
    const take = (from: readonly Part[], amount: bigint) => {
      const shares = divided(
        amount,
        from.map(({ fen }) => fen),
      )
      for (const [index, part] of from.entries()) part.fen -= shares[index] ?? 0n
    }
    const owners = [...new Set(some.map(({ beneficiaryId }) => beneficiaryId))].sort()
    const offset = (name: 'salvageFen' | 'recoveredFen') => {
      for (const owner of owners) {
        const mine = some.filter(({ beneficiaryId }) => beneficiaryId === owner)
        const had = sum(mine.map(({ [name]: fen }) => BigInt(fen)))
        const [before, after] = averaged?.get(owner) ?? [0n, 0n]
        const counted = before === 0n ? had : (had * after) / before
        const left = of(owner)
        const due = least(counted, sum(left.map(({ fen }) => fen)))
        if (due === 0n) continue
        take(left, due)
        // Equal remainders are served in the order in which something was last taken off for somebody alone.
        parts = [...parts.filter((part) => part.owner !== owner), ...left]
      }
    }
    for (const step of order) {
      if (step === 'salvage') offset('salvageFen')
      if (step === 'thirdPartyRecovery') offset('recoveredFen')
      if (step === 'average') {
        const before = new Map(owners.map((owner) => [owner, sum(of(owner).map(({ fen }) => fen))]))
        if (cover.proportional)
          for (const part of parts) {
            const covered = insuredOf(part.itemNo)
            if (covered < part.value) part.fen -= (part.fen * (part.value - covered)) / part.value
          }
        averaged = new Map(
          owners.map((owner) => [owner, [before.get(owner) ?? 0n, sum(of(owner).map(({ fen }) => fen))]]),
        )
      }
      if (step === 'deductible') {
        const share = (total() * BigInt(cover.deductiblePpm)) / 1_000_000n
        const amount = BigInt(cover.deductibleFen)
        take(parts, least(share > amount ? share : amount, total()))
      }
      if (step === 'copayment') take(parts, (total() * BigInt(cover.copayPpm)) / 1_000_000n)
      if (step === 'limits')
        // Each limit is a step of the worksheet, and is borne by itself.
        for (const most of [cover.perOccurrenceLimitFen, cover.limitFen, policy.totalLimitFen])
          if (total() > BigInt(most)) take(parts, total() - BigInt(most))
    }
    return total()
  }

  const ordered = [...claims].sort((a, b) => (a.claimNo < b.claimNo ? -1 : 1))
  const whole = settled(ordered, policy.order)
  const own = policy.order.filter((step) => ['salvage', 'thirdPartyRecovery', 'average'].includes(step))
  const nets = ordered.map((claim) => settled([claim], own))
  const covered = ordered.map((claim) => sum(partsOf([claim]).map(({ fen }) => fen)))
  const shares = divided(whole, sum(nets) > 0n ? nets : covered)
  return new Map(ordered.map(({ claimNo }, index) => [claimNo, shares[index] ?? 0n]))
}

/** Approves claims one after the other as the use case does; what each was first given, and what corrections made of it. */
function approvedOneByOne(policy: DrawnPolicy, claims: readonly DrawnClaim[]) {
  const version = {
    versionNo: 1,
    totalLimitFen: policy.totalLimitFen,
    items: policy.items,
    covers: [policy.cover],
  }
  let uses: LimitUse[] = []
  const given = new Map<string, number>()
  for (const claim of claims) {
    const { claimNo, beneficiaryId, ...found } = claim
    const reference = { policyNo: 'FS1', claimNo, cover: policy.cover.code, occurrenceNo: 'CL0' }
    const within = occurrenceUses(uses, reference, new Set(uses.map((use) => use.claimNo)))
    const terms: AdjustmentTerms = termsFor(version, reference, within, policy.order)
    const others = within.common.map((use) => use.loss)
    const of = { claimNo, beneficiaryId, lossOn: '2026-02-27' }
    const adjusted = adjustLoss({ ...found, surveyCostFen: 0, claim: of, others, terms, paidBeforeFen: 0 })
    if (!adjusted.ok) throw new Error(JSON.stringify(adjusted.refusals))
    const { indemnityFen } = adjusted.value
    given.set(claimNo, indemnityFen)
    const loss = lossOf(of, found)
    const shares = adjustOccurrence(terms, [...others, loss]).claims
    for (const use of within.common) {
      const share = shares.find((each) => each.claimNo === use.claimNo)
      const change = (share?.indemnityFen ?? 0) - use.indemnityFen
      given.set(use.claimNo, (given.get(use.claimNo) ?? 0) + change)
    }
    const use = { claimNo, cover: reference.cover, occurrenceNo: 'CL0', indemnityFen, loss }
    uses = withUses(uses, use, shares)
    // At every moment nobody has more than the limits.
    const total = uses.reduce((all, each) => all + each.indemnityFen, 0)
    expect(total).to.be.at.most(Math.min(policy.cover.perOccurrenceLimitFen, policy.cover.limitFen))
  }
  return { uses, given }
}

const fen = (max: number) => fc.integer({ min: 0, max })
const FAIR = 30_000_000_00

const policy: fc.Arbitrary<DrawnPolicy> = fc.record({
  order: fc.shuffledSubarray([...SETTLEMENT_STEPS], { minLength: SETTLEMENT_STEPS.length }),
  items: fc
    .array(fc.integer({ min: 1, max: FAIR }), { minLength: 1, maxLength: 3 })
    .map((values) => values.map((valueFen, index) => ({ itemNo: index + 1, valueFen }))),
  totalLimitFen: fc.integer({ min: 1, max: 2 * FAIR }),
  cover: fc.record({
    code: fc.constant('quality' as const),
    limitFen: fen(2 * FAIR),
    perOccurrenceLimitFen: fen(2 * FAIR),
    deductibleFen: fc.oneof(fc.constant(0), fen(FAIR / 10)),
    deductiblePpm: fc.oneof(fc.constant(0), fen(300_000)),
    copayPpm: fc.oneof(fc.constant(0), fen(500_000)),
    proportional: fc.boolean(),
  }),
})

const claimOf = (items: number, claimNo: string): fc.Arbitrary<DrawnClaim> =>
  fc
    .record({
      beneficiaryId: fc.constantFrom('ORG-a', 'ORG-b', 'ORG-c'),
      lines: fc.array(
        fc.record({
          itemNo: fc.integer({ min: 1, max: items }),
          descriptionZh: fc.constant('主轴'),
          claimedFen: fc.constant(FAIR),
          assessedFen: fen(FAIR),
          finding: fc.constantFrom('covered' as const, 'covered' as const, 'notCovered' as const),
          valueAtLossFen: fc.integer({ min: 1, max: 2 * FAIR }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      salvage: fc.float({ min: 0, max: 1, noNaN: true }),
      recoveredFen: fc.oneof(fc.constant(0), fen(FAIR)),
    })
    .map(({ salvage, ...claim }) => {
      const covered = claim.lines.filter(({ finding }) => finding === 'covered')
      const mostFen = covered.reduce((all, { assessedFen }) => all + assessedFen, 0)
      return { ...claim, claimNo, salvageFen: Math.floor(mostFen * salvage * 0.3) }
    })

const cases = policy.chain((drawn) =>
  fc.integer({ min: 1, max: 5 }).chain((count) =>
    fc.tuple(
      fc.constant(drawn),
      fc
        .tuple(...Array.from({ length: count }, (_, index) => claimOf(drawn.items.length, `CL${index}`)))
        .chain((claims) =>
          fc.tuple(
            fc.constant(claims),
            fc.shuffledSubarray([...claims], { minLength: claims.length }),
            fc.shuffledSubarray([...claims], { minLength: claims.length }),
          ),
        ),
    ),
  ),
)

describe('claims of one occurrence, approved one after the other', () => {
  it('come to what the clause says, calculated by hand in big integers, to the fen', () => {
    fc.assert(
      fc.property(cases, ([drawn, [claims, one]]) => {
        const right = calculated(drawn, claims)
        const { uses, given } = approvedOneByOne(drawn, one)
        const found = new Map(uses.map((use) => [use.claimNo, BigInt(use.indemnityFen)]))
        const differing = claims.filter(({ claimNo }) => found.get(claimNo) !== right.get(claimNo))
        expect(
          differing.map(({ claimNo }) => `${claimNo}: ${found.get(claimNo)}, not ${right.get(claimNo)}`),
        ).to.deep.equal([])
        // What was given first and every correction sum to it.
        expect([...given].every(([claimNo, amount]) => BigInt(amount) === right.get(claimNo))).to.equal(true)
      }),
      { numRuns: 500 },
    )
  })

  it('come to the same in any two orders', () => {
    fc.assert(
      fc.property(cases, ([drawn, [, one, other]]) => {
        const outcome = (order: readonly DrawnClaim[]) =>
          Object.fromEntries(approvedOneByOne(drawn, order).uses.map((use) => [use.claimNo, use.indemnityFen]))
        expect(outcome(one)).to.deep.equal(outcome(other))
      }),
      { numRuns: 300 },
    )
  })
})
