import { expect } from 'chai'
import fc from 'fast-check'
import { type Line, sharedAmong, transactionOf } from '../../../server/business/ledger/billing/domain/build.ts'
import { correctedBy } from '../../../server/business/ledger/billing/domain/correction.ts'
import {
  type ExperienceOf,
  experienceFigures,
  experienceOf,
  experienceRanges,
} from '../../../server/business/ledger/billing/domain/experienceFigures.ts'
import type { TransactionDraft } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { type FigureEntry, type FigureRange, figureChanges } from '../../../server/kernel/figure.ts'
import { directExperience } from '../../support/billing/experience.ts'

const BEGAN = '2020-02-20'
const day = fc.integer({ min: 0, max: 3_000 }).map((days) => addDays(BEGAN, days))
const period = fc
  .tuple(day, fc.oneof(fc.constant(365), fc.constant(1), fc.integer({ min: 1, max: 2_500 })))
  .map(([from, days]) => ({ from, to: addDays(from, days) }))
const amount = fc.oneof(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: -1e13, max: 1e13 }))
const INSURERS = ['ORG1', 'ORG10', 'ORG2']
const MAKERS = ['MAKER1', 'MAKER11']
const LINES = ['FS-EQ', 'FS']

const header = fc.record({ manufacturerId: fc.constantFrom(...MAKERS), productCode: fc.constantFrom(...LINES) })
const parts = fc.constantFrom(
  [{ party: 'ORG1', sharePpm: 1_000_000 }],
  [
    { party: 'ORG10', sharePpm: 700_000 },
    { party: 'ORG1', sharePpm: 300_000 },
  ],
  [
    { party: 'ORG1', sharePpm: 333_333 },
    { party: 'ORG10', sharePpm: 333_333 },
    { party: 'ORG2', sharePpm: 333_334 },
  ],
)

/** Premium written or taken back, reserves, payments and recoveries, alone or shared, some of them put right by a later one. */
const drafts = fc
  .tuple(
    header,
    parts,
    fc.constantFrom('premiumWritten', 'premiumReceived', 'claimReserved', 'claimPaid', 'recoveryReceived'),
    fc.array(amount, { minLength: 1, maxLength: 3 }),
    period,
    fc.option(amount),
  )
  .map(([{ manufacturerId, productCode }, shares, kind, amounts, days, right]): TransactionDraft[] => {
    const draft = (lines: readonly Line[]) =>
      transactionOf({
        event: 'policy:FS1#1',
        subject: 'policy:FS1',
        policyNo: 'FS1',
        effectiveOn: days.from,
        parties: { manufacturerId, insurerIds: shares.map(({ party }) => party), userIds: [], recommenderId: 'R' },
        productCode,
        region: '210100',
        kind,
        counterparty: null,
        lead: shares[0]?.party ?? '',
        ...(kind.startsWith('premium') && { earns: days }),
        parts: sharedAmong(shares, lines),
      })
    const accidentDay = kind.startsWith('premium') ? null : days.to
    const first = draft(amounts.map((amountFen, index) => ({ amountFen, version: index, accidentDay })))
    if (right === null) return [first]
    const corrected = correctedBy(draft([{ amountFen: right, version: 0, accidentDay }]), [
      { ...first, _id: 'LT:1', corrects: null },
    ])
    return [first, ...(corrected ? [corrected] : [])]
  })

const ledger = fc.array(drafts, { maxLength: 40 }).map((each) => each.flat())

/** What the collection of figures gives for some ranges: each entry once, by name, within the days asked for. */
function read(entries: readonly FigureEntry[], ranges: readonly FigureRange[]) {
  const within = entries.filter(({ figure, day: on }) =>
    ranges.some(({ from, to, since = '', until }) => from <= figure && figure <= to && since <= on && on <= until),
  )
  const sums = new Map<string, number>()
  for (const { figure, amountFen } of within) sums.set(figure, (sums.get(figure) ?? 0) + amountFen)
  return [...sums].map(([figure, amountFen]) => ({ figure, amountFen }))
}

describe('experience from figures', () => {
  it('is to the fen what all transactions say one by one, of every insurer, maker and line, for any window', () => {
    fc.assert(
      fc.property(ledger, day, fc.integer({ min: 1, max: 2_000 }), (transactions, from, days) => {
        const window = { from, to: addDays(from, days) }
        const figures = figureChanges([], transactions.flatMap(experienceFigures))
        for (const insurerId of INSURERS)
          for (const manufacturerId of MAKERS)
            for (const productCode of LINES) {
              const of: ExperienceOf = { insurerId, manufacturerId, productCode }
              const projected = experienceOf(read(figures, experienceRanges(of, window)), of, window)
              expect(projected).to.deep.equal(directExperience(transactions, of, window))
            }
      }),
      { numRuns: 300 },
    )
  })

  it('adds up over windows that follow each other', () => {
    const of: ExperienceOf = { insurerId: 'ORG1', manufacturerId: 'MAKER1', productCode: 'FS-EQ' }
    fc.assert(
      fc.property(ledger, fc.array(day, { minLength: 3, maxLength: 3 }), (transactions, days) => {
        const [a = '', b = '', c = ''] = days.toSorted()
        const figures = transactions.flatMap(experienceFigures)
        const within = (from: string, to: string) =>
          experienceOf(read(figures, experienceRanges(of, { from, to })), of, { from, to })
        const [first, second, whole] = [within(a, b), within(b, c), within(a, c)]
        expect(first.earnedFen + second.earnedFen).to.equal(whole.earnedFen)
        expect(first.incurredFen + second.incurredFen).to.equal(whole.incurredFen)
      }),
    )
  })
})
