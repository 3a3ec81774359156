import { expect } from 'chai'
import type { RepetitionList } from '../../../server/business/ledger/billing/billing.contract.ts'
import type { PendingChangeRow } from '../../../server/business/party/changes/changes.contract.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import type { PersonName } from '../../support/people.ts'

const DAY = '2026-03-02'

describe('GET /bank-reference-repetitions', () => {
  const service = useService()
  const asked = async (reference: string, more = `&day=${DAY}`, who: PersonName = 'insurerFinanceA') =>
    (await service.signIn(who)).get(`/bank-reference-repetitions?reference=${encodeURIComponent(reference)}${more}`)
  const fitting = async (...of: Parameters<typeof asked>) =>
    ((await asked(...of)).body as RepetitionList).items.map(({ number }) => number)

  const receipt = (reference: string, more = {}) => ({
    amountFen: 1,
    receivedOn: DAY,
    reference,
    payer: '沈阳重型燃机有限公司',
    ...more,
  })

  it('gives those that fit the credit, in whatever spelling, once confirmed and until they are used', async () => {
    const finance = await service.signIn('insurerFinanceA')
    const policy = await seedIssuedPolicy(service)
    const path = `/policies/${policy._id}/premium-receipts`
    const reference = 'WY-20260302-0007'
    expect((await finance.post(path, receipt(reference), { ifMatch: policy.version })).status).to.equal(201)
    const proposal = { bankAccountNo: null, day: DAY, reference, reason: '一笔款缴两张保单' }
    const { number } = (await finance.post('/bank-reference-repetitions', proposal)).body as PendingChangeRow
    expect(await fitting(reference)).to.deep.equal([])

    const second = await service.signIn('organisationAdministratorA')
    expect((await second.post(`/pending-changes/${number}/confirmation`, undefined, { ifMatch: 1 })).status).to.equal(
      200,
    )
    for (const spelling of [reference, 'wy 20260302 0007', 'ＷＹ２０２６０３０２０００７'])
      expect(await fitting(spelling), spelling).to.deep.equal([number])
    expect(await fitting('WY-20260302-0008')).to.deep.equal([])
    expect(await fitting(reference, '&day=2026-03-01')).to.deep.equal([])
    expect(await fitting(reference, `&day=${DAY}`, 'insurerFinanceB')).to.deep.equal([])

    const again = receipt(reference, { repetition: number })
    expect((await finance.post(path, again, { ifMatch: policy.version + 1 })).status).to.equal(201)
    expect(await fitting(reference)).to.deep.equal([])
  })

  it('asks for a day and a reference, and is for those who enter credits', async () => {
    expect((await asked('WY-1', '')).status).to.equal(400)
    expect((await asked('', `&day=${DAY}`)).status).to.equal(400)
    expect((await asked('WY-1', `&day=${DAY}`, 'underwriterA')).status).to.equal(403)
    expect((await service.anonymous().get(`/bank-reference-repetitions?day=${DAY}&reference=x`)).status).to.equal(401)
  })
})
