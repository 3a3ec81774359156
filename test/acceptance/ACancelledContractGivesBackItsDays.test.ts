import { expect } from 'chai'
import { proveLedger } from '../../server/business/desk/audit/usecases/proveLedger.ts'
import type { PolicyView } from '../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../support/app.ts'
import { seedIssuedPolicy, seedPaidPolicy } from '../support/builders/policy.ts'
import { askAndApprove, policyNow, previewChange } from '../support/servicing/desk.ts'

/**
 * The contract runs 365 days from 1 April 2026; quality costs 15,327,000 fen and liability 4,536,000.
 * 100 days of them: 15,327,000 × 100/365 = 4,199,178.08 and 4,536,000 × 100/365 = 1,242,739.73, half up once each.
 */
const KEPT_FEN = 4_199_178 + 1_242_740
const WHOLE_FEN = 15_327_000 + 4_536_000
const AFTER_100_DAYS = '2026-07-10'
const cancel = { effectiveFrom: AFTER_100_DAYS, actions: [{ type: 'cancel', ground: 'holder' }], reason: '设备停用' }

describe('A contract that ends early keeps the premium of its days and no fen more', () => {
  const service = useService()

  it('so what is left goes back to the holder, and the account of the contract is closed', async () => {
    const { _id: policyNo } = await seedPaidPolicy(service)
    const previewed = await previewChange(service, policyNo, cancel)
    expect([previewed.premiumAfterFen, previewed.differenceFen]).to.deep.equal([KEPT_FEN, KEPT_FEN - WHOLE_FEN])
    await askAndApprove(service, policyNo, cancel)

    const finance = await service.signIn('insurerFinanceA')
    const owed = (await finance.get(`/policies/${policyNo}`)).body as PolicyView
    expect([owed.period.to, owed.refundablePremiumFen]).to.deep.equal([AFTER_100_DAYS, WHOLE_FEN - KEPT_FEN])
    const refund = {
      amountFen: WHOLE_FEN - KEPT_FEN,
      refundedOn: service.clock.businessDate(),
      reference: 'TF-2026-0001',
    }
    const paid = await finance.post(`/policies/${policyNo}/premium-refunds`, refund, { ifMatch: owed.version })
    expect(paid.status, JSON.stringify(paid.body)).to.equal(201)
    const again = await finance.post(`/policies/${policyNo}/premium-refunds`, refund, {
      ifMatch: (paid.body as PolicyView).version,
    })
    expect(again.status).to.be.within(409, 422)
    const closed = (await finance.get(`/policies/${policyNo}`)).body as PolicyView
    expect([closed.paidPremiumFen, closed.outstandingPremiumFen, closed.refundablePremiumFen]).to.deep.equal([
      KEPT_FEN,
      0,
      0,
    ])
  })

  it('while cover brought back after 30 days costs the 235 days that follow, and the gap nothing', async () => {
    const { _id: policyNo } = await seedIssuedPolicy(service)
    await askAndApprove(service, policyNo, cancel)
    const reinstate = { effectiveFrom: '2026-08-09', actions: [{ type: 'reinstate' }], reason: '恢复使用' }
    await askAndApprove(service, policyNo, reinstate)
    // 15,327,000 × 235/365 = 9,868,068.49 and 4,536,000 × 235/365 = 2,920,438.36.
    const after = await policyNow(policyNo)
    expect([after.premiumFen, after.period.to]).to.deep.equal([KEPT_FEN + 9_868_068 + 2_920_438, '2027-04-01'])
  })

  it('and a contract rescinded returns its premium for negligence, but keeps it for intent (art. 16)', async () => {
    const people = { asks: 'underwriterA', approves: 'seniorUnderwriterA' } as const
    const rescinded = async (ground: string) => {
      const { _id: policyNo, period } = await seedIssuedPolicy(service)
      const action = { type: 'rescind', ground, knownOn: service.clock.businessDate() }
      await askAndApprove(
        service,
        policyNo,
        { effectiveFrom: period.from, actions: [action], reason: '未如实告知' },
        people,
      )
      const { state, premiumFen } = await policyNow(policyNo)
      return [state, premiumFen]
    }
    expect(await rescinded('negligentNonDisclosure')).to.deep.equal(['void', 0])
    expect(await rescinded('intentionalNonDisclosure')).to.deep.equal(['void', WHOLE_FEN])
  })

  it('with every posting of it proved', async () => {
    expect((await proveLedger()).differences).to.deep.equal([])
  })
})
