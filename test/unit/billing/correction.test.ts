import { expect } from 'chai'
import fc from 'fast-check'
import { transactionOf } from '../../../server/business/ledger/billing/domain/build.ts'
import { correctedBy, mirrored, netted } from '../../../server/business/ledger/billing/domain/correction.ts'
import { asWritten, statements } from '../../support/billing/entries.ts'

const drafts = statements.map(transactionOf)
const spelled = (entries: Parameters<typeof netted>[0]) =>
  netted(entries)
    .map((entry) => JSON.stringify(entry))
    .toSorted()

describe('a mirrored transaction', () => {
  it('sums to zero with its original, dimension by dimension', () => {
    fc.assert(
      fc.property(drafts, ({ entries }) => {
        expect(netted([...entries, ...mirrored(entries)])).to.deep.equal([])
      }),
    )
  })

  it('mirrored again is the original', () => {
    fc.assert(
      fc.property(drafts, ({ entries }) => {
        expect(mirrored(mirrored(entries))).to.deep.equal(entries)
      }),
    )
  })
})

describe('a correction', () => {
  it('makes of all that was written exactly what is right, whatever came before', () => {
    fc.assert(
      fc.property(fc.array(drafts, { maxLength: 4 }), drafts, (before, right) => {
        const written = before.map(asWritten)
        const correction = correctedBy(right, written)
        const all = [...written, ...(correction ? [correction] : [])].flatMap(({ entries }) => entries)
        expect(spelled(all)).to.deep.equal(spelled(right.entries))
      }),
    )
  })

  it('is nothing where what was written is right', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        expect(correctedBy(draft, [asWritten(draft)])).to.equal(null)
      }),
    )
  })

  it('names the end of the chain of corrections, in whichever order it is read', () => {
    fc.assert(
      fc.property(drafts, drafts, drafts, (one, two, three) => {
        const first = asWritten({ ...one, corrects: null })
        const second = asWritten({ ...two, corrects: first._id })
        const correction = correctedBy(three, [second, first])
        if (correction) expect(correction.corrects).to.equal(second._id)
        const fresh = correctedBy(three, [])
        if (fresh) expect(fresh.corrects).to.equal(null)
      }),
    )
  })
})
