import { expect } from 'chai'
import { authorityGrantStore } from '../../../models/authorityGrants.ts'
import type { Stored } from '../../../models/store.ts'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { seenBy } from '../../../server/business/claims/usecases/claimFacts.ts'
import { getClaim } from '../../../server/business/claims/usecases/getClaim.ts'
import type { HistoryView } from '../../../server/platform/http/history.contract.ts'
import { useService } from '../../support/app.ts'
import { grantedBy, limitedTo } from '../../support/builders/grant.ts'
import { PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { examinedDuring } from '../../support/profiler.ts'

const TODAY = '2026-03-02'

describe('limits over claims', () => {
  const service = useService()
  const stages = claimStages(service)
  const approver = () => service.person('claimsApproverA')
  const granted = (changes: object) =>
    grantedBy(service, 'underwritingManagerA', {
      holderUserId: approver().id,
      holderRole: null,
      decision: 'approveClaim',
      limitFen: PAYABLE_FEN,
      greatestDiscountPpm: 0,
      ...changes,
    })
  /** What the approver may do about a claim assessed by somebody else: allowed, or the first refusal with its threshold. */
  const approves = async (number: string) => {
    const client = await service.signIn('claimsApproverA')
    const { allowedEvents } = (await client.get(`/claims/${number}`)).body as ClaimView
    const entry = allowedEvents.find(({ event }) => event === 'approve')
    return entry?.allowed ? 'allowed' : [entry?.why?.[0]?.code, entry?.why?.[0]?.threshold]
  }
  let number: string

  before(async () => {
    number = (await stages.assessed({ estimatedLossFen: 100_000_000 }))._id
  })
  beforeEach(() => limitedTo(service, 'claimsApproverA', {}))
  afterEach(() => service.clock.moveTo(TODAY))

  it('are nothing without a grant', async () => {
    expect(await approves(number)).to.deep.equal(['claim.above-authority', 0])
  })

  it('are given to a person by two others, reach exactly as far as written, and are taken back at once', async () => {
    await granted({ limitFen: PAYABLE_FEN - 1 })
    expect(await approves(number)).to.deep.equal(['claim.above-authority', PAYABLE_FEN - 1])
    const { _id } = await granted({})
    expect(await approves(number)).to.equal('allowed')
    const manager = await service.signIn('underwritingManagerA')
    const revoked = await manager.post(`/authority-grants/${_id}/revocation`, { reason: '调岗' }, { ifMatch: 1 })
    expect(revoked.status).to.equal(200)
    expect(await approves(number)).to.deep.equal(['claim.above-authority', PAYABLE_FEN - 1])
    const { items } = (await manager.get(`/authority-grants/${_id}/history`)).body as HistoryView
    expect(items.map(({ type }) => type).toSorted()).to.deep.equal(['authorityGrant.granted', 'authorityGrant.revoked'])
  })

  it('hold from their first day to the day before their last', async () => {
    await granted({ validFrom: '2026-03-03', validTo: '2026-03-05' })
    for (const [day, outcome] of [
      [TODAY, ['claim.above-authority', 0]],
      ['2026-03-03', 'allowed'],
      ['2026-03-04', 'allowed'],
      ['2026-03-05', ['claim.above-authority', 0]],
    ] as const) {
      service.clock.moveTo(day)
      expect(await approves(number), day).to.deep.equal(outcome)
    }
  })

  it('can be those of a role, of a product and of a region', async () => {
    const role = { holderUserId: null, holderRole: 'claimsApprover' }
    await granted({ ...role, productCode: 'FB-NM' })
    expect(await approves(number)).to.deep.equal(['claim.above-authority', 0])
    await granted({ ...role, territory: '33' })
    expect(await approves(number)).to.deep.equal(['authority.territory-not-covered', '33'])
    await granted({ ...role, productCode: 'FS-EQ', territory: '21' })
    expect(await approves(number)).to.equal('allowed')
    await revokeAll()
  })

  it('are judged by one read of the grants and none of people', async () => {
    const { actor } = approver()
    const see = async () => {
      const reader = service.reader(actor)
      await seenBy(reader, await getClaim(reader, { claimNo: number }))
    }
    expect(await examinedDuring(see, 'authorityGrants')).to.have.length(1)
    expect(await examinedDuring(see, 'users')).to.deep.equal([])
  })

  const revokeAll = async () => {
    const manager = await service.signIn('underwritingManagerA')
    const held = { 'holder.role': 'claimsApprover', revocation: null }
    for (const { _id } of await authorityGrantStore.model.find(held as object).lean<Stored[]>())
      await manager.post(`/authority-grants/${_id}/revocation`, { reason: '试用结束' }, { ifMatch: 1 })
  }
})
