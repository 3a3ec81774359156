import { expect } from 'chai'
import { calculateLossRatioPpm, type PostingTotal } from '../../../server/business/ledger/billing/domain/lossRatio.ts'

const premium: PostingTotal = {
  kind: 'premiumWritten',
  source: 'policyholder:M',
  destination: 'insurer:I',
  amountFen: 200,
}
const paid: PostingTotal = { kind: 'claimPaid', source: 'insurer:I', destination: 'beneficiary:U', amountFen: 60 }
const reserved: PostingTotal = { kind: 'claimReserved', source: 'insurer:I', destination: 'reserve:I', amountFen: 100 }
const freed: PostingTotal = { kind: 'claimReserved', source: 'reserve:I', destination: 'insurer:I', amountFen: 60 }

describe('loss ratio of a maker', () => {
  it('is unknown without premium', () => {
    expect(calculateLossRatioPpm([])).to.equal(null)
  })

  it('is zero with premium and no claim', () => {
    expect(calculateLossRatioPpm([premium])).to.equal(0)
  })

  it('counts what is paid and what is still reserved', () => {
    expect(calculateLossRatioPpm([premium, paid, reserved, freed])).to.equal(500_000)
  })

  it('takes a reversed premium back', () => {
    const mirrored = { ...premium, source: premium.destination, destination: premium.source, amountFen: 80 }
    expect(calculateLossRatioPpm([premium, mirrored, paid])).to.equal(500_000)
  })
})
