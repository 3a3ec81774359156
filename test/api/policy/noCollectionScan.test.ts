import { expect } from 'chai'
import { findMakerLossRatioPpm } from '../../../server/billing/usecases/findMakerLossRatio.ts'
import { proveLedger } from '../../../server/billing/usecases/proveLedger.ts'
import { useService } from '../../support/app.ts'
import { seedPaidPolicy } from '../../support/builders/policy.ts'
import type { PersonName } from '../../support/people.ts'
import { scansDuring } from '../../support/profiler.ts'

const COLLECTIONS = ['submissions', 'quotes', 'policies', 'postings', 'insuredGoods']

describe('queries of underwriting, policies and billing', () => {
  const service = useService()
  const lists = [
    '/submissions',
    '/submissions?state=submitted&state=quoted',
    '/submissions?number=SB2026',
    '/quotes',
    '/quotes?state=offered',
    '/quotes?submission=SB2026000001',
    '/policies',
    '/policies?state=issued',
    '/policies?coverStatus=inForce',
    '/policies?q=SN-000001',
    '/postings',
    '/postings?book=cash&kind=premiumReceived',
    '/postings?policyNo=FS2026000001',
    '/postings?subject=policy:FS2026000001',
  ]
  const readers: readonly PersonName[] = ['insurerFinanceA', 'manufacturerA']

  it('read through an index', async () => {
    const scans = await scansDuring(async () => {
      await seedPaidPolicy(service)
      for (const who of readers) {
        const client = await service.signIn(who)
        for (const path of lists) expect((await client.get(path)).status, path).to.equal(200)
      }
      await findMakerLossRatioPpm(service.organisation('manufacturerA'), service.organisation('insurerA'))
      await proveLedger(service.reader('insurerFinanceA'))
    }, COLLECTIONS)
    expect(scans).to.deep.equal([])
  })
})
