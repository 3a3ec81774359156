import { expect } from 'chai'
import fc from 'fast-check'
import { openIn } from '../../../server/business/ledger/billing/domain/build.ts'
import {
  claimDue,
  claimPaid,
  claimReserved,
  type LossCase,
} from '../../../server/business/ledger/billing/domain/claimMoney.ts'
import { correctedBy, netted } from '../../../server/business/ledger/billing/domain/correction.ts'
import {
  type LedgerTransaction,
  numberedTransactions,
  type TransactionDraft,
} from '../../../server/business/ledger/billing/domain/transaction.ts'
import { addDays, type CivilDate } from '../../../server/kernel/civilDate.ts'
import { valueOrThrow } from '../../../server/kernel/refusal.ts'

/** What happens to a claim's money: a level that becomes right, or everything that is open settled. */
type Act = { readonly act: 'due' | 'reserve'; readonly levelFen: number } | { readonly act: 'settle' }

interface Dated {
  readonly act: Act
  /** Days after the first on which it counts and on which it becomes known. */
  readonly counts: number
  readonly known: number
}

const FIRST = '2026-03-01'
const NOON = new Date('2026-03-01T04:00:00Z').getTime()
const dayAfter = (days: number): CivilDate => addDays(FIRST, days)

const amount = fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 900_000_000_000 }))
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ act: fc.constantFrom('due' as const, 'reserve' as const), levelFen: amount }),
  fc.constant({ act: 'settle' as const }),
)
const acts: fc.Arbitrary<Dated[]> = fc.array(
  fc.record({ act, counts: fc.integer({ min: 0, max: 30 }), known: fc.integer({ min: 0, max: 30 }) }),
  { minLength: 1, maxLength: 10 },
)
/** One to five insurers whose shares sum to a million. */
const shares = fc
  .uniqueArray(fc.integer({ min: 1, max: 999_999 }), { maxLength: 4 })
  .map((cuts) => [0, ...cuts.toSorted((a, b) => a - b), 1_000_000])
  .map((cuts) => cuts.slice(1).map((cut, index) => cut - (cuts[index] ?? 0)))

const lossOf = (sharesPpm: readonly number[]): LossCase => ({
  claimNo: 'CL1',
  policyNo: 'FS1',
  parties: { insurerIds: ['ORG-0'], manufacturerId: 'ORG-m', userIds: ['ORG-u'], recommenderId: 'ORG-r' },
  productCode: 'FS-EQ',
  region: '210100',
  beneficiaryId: 'ORG-u',
  cover: 'quality',
  item: 1,
  version: 1,
  accidentDay: '2026-02-27',
  insurers: sharesPpm.map((sharePpm, index) => ({ party: `ORG-${index}`, sharePpm })),
})

/** A level divided by shares in big integers: the whole fen below, and the rest to the largest remainders. */
function divided(levelFen: number, sharesPpm: readonly number[]): bigint[] {
  const products = sharesPpm.map((share) => BigInt(levelFen) * BigInt(share))
  const parts = products.map((product) => product / 1_000_000n)
  const missing = BigInt(levelFen) - parts.reduce((sum, part) => sum + part, 0n)
  products
    .map((product, index) => ({ index, rest: product % 1_000_000n }))
    .sort((a, b) => (a.rest === b.rest ? a.index - b.index : a.rest < b.rest ? 1 : -1))
    .slice(0, Number(missing))
    .forEach(({ index }) => {
      parts[index] = (parts[index] ?? 0n) + 1n
    })
  return parts
}

/** Plays the acts, one transaction after the other, as use cases do; what is right at the end stands beside them. */
function played(loss: LossCase, some: readonly Dated[]) {
  const written: LedgerTransaction[] = []
  const levels = { due: 0, reserve: 0, paid: 0 }
  const write = (draft: TransactionDraft | null, known: number) => {
    if (!draft) return
    const now = new Date(NOON + known * 86_400_000)
    written.push(...valueOrThrow(numberedTransactions([draft], { businessDate: draft.effectiveOn, now })))
  }
  const ofKind = (kind: LedgerTransaction['kind']) => written.filter((transaction) => transaction.kind === kind)
  for (const [index, { act, counts, known }] of some.entries()) {
    const occasion = { event: `claim:CL1#${index + 1}`, effectiveOn: dayAfter(counts) }
    if (act.act === 'settle') {
      const outstandingFen = levels.due - levels.paid
      if (outstandingFen === 0) continue
      const open = openIn(netted(written.flatMap(({ entries }) => entries)), 'claimPayable', -1)
      const credit = { amountFen: outstandingFen, reference: `R${index}`, bankReference: null }
      write(claimPaid(loss, credit, open, occasion), known)
      levels.paid = levels.due
      continue
    }
    levels[act.act] = act.levelFen
    const right =
      act.act === 'due'
        ? claimDue(loss, act.levelFen, occasion)
        : claimReserved(loss, [{ type: 'indemnity', amountFen: act.levelFen }], occasion)
    write(correctedBy(right, ofKind(act.act === 'due' ? 'claimDue' : 'claimReserved')), known)
  }
  return { written, levels }
}

const balance = (transactions: readonly LedgerTransaction[], account: string, party?: string): bigint =>
  transactions
    .flatMap(({ entries }) => entries)
    .filter((entry) => entry.account === account && (party === undefined || entry.party === party))
    .reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n)

describe("a claim's money over any sequence of levels, corrections, payments and repayments", () => {
  const check = (property: (drawn: { sharesPpm: number[]; some: Dated[] } & ReturnType<typeof played>) => void) =>
    fc.assert(
      fc.property(shares, acts, (sharesPpm, some) => property({ sharesPpm, some, ...played(lossOf(sharesPpm), some) })),
      { numRuns: 300 },
    )

  it('stands, insurer by insurer, at its share of what is right, to the fen', () => {
    check(({ sharesPpm, written, levels }) => {
      const due = divided(levels.due, sharesPpm)
      const reserve = divided(levels.reserve, sharesPpm)
      for (const [index] of sharesPpm.entries()) {
        const party = `ORG-${index}`
        const owed = written.filter(({ kind }) => kind === 'claimDue')
        expect(-balance(owed, 'claimPayable', party)).to.equal(due[index])
        expect(-balance(written, 'claimReserve', party)).to.equal(reserve[index])
      }
      expect(-balance(written, 'claimPayable')).to.equal(BigInt(levels.due - levels.paid))
    })
  })

  it('leaves nobody anything open when all is settled, the others owing the lead their shares', () => {
    check(({ sharesPpm, some }) => {
      const settle = { act: { act: 'settle' as const }, counts: 30, known: 30 }
      const { written, levels } = played(lossOf(sharesPpm), [...some, settle])
      const due = divided(levels.due, sharesPpm)
      for (const [index] of sharesPpm.entries()) {
        const party = `ORG-${index}`
        expect(balance(written, 'claimPayable', party), party).to.equal(0n)
        if (index > 0) expect(-balance(written, 'coinsuranceSettlement', party)).to.equal(due[index])
      }
      expect(balance(written, 'coinsuranceSettlement')).to.equal(0n)
      expect(-balance(written, 'cash', 'ORG-0')).to.equal(BigInt(levels.due))
      expect(-balance(written, 'cash')).to.equal(BigInt(levels.due))
    })
  })

  it('is balanced for every insurer on every day, as it counts by it and as it is known on another', () => {
    check(({ sharesPpm, written }) => {
      for (const counts of [0, 7, 15, 30])
        for (const known of [0, 7, 15, 30]) {
          const seen = written.filter(
            ({ effectiveOn, recordedOn }) => effectiveOn <= dayAfter(counts) && recordedOn <= dayAfter(known),
          )
          for (const [index] of sharesPpm.entries()) {
            const entries = seen.flatMap((transaction) => transaction.entries)
            const books = entries.filter(({ party }) => party === `ORG-${index}`)
            expect(books.reduce((sum, { amountFen }) => sum + BigInt(amountFen), 0n)).to.equal(0n)
          }
        }
    })
  })

  it('keeps of each correction what it corrects, in one chain without a branch', () => {
    check(({ written }) => {
      for (const kind of ['claimDue', 'claimReserved'] as const) {
        const some = written.filter((transaction) => transaction.kind === kind)
        expect(some.map(({ corrects }) => corrects)).to.deep.equal(
          [null, ...some.map(({ _id }) => _id)].slice(0, some.length),
        )
      }
    })
  })
})
