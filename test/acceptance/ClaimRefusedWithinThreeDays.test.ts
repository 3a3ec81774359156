import { expect } from 'chai'
import type { ClaimRow, ClaimView } from '../../server/business/claims/claims.contract.ts'
import type { ListView } from '../../server/platform/http/listing.contract.ts'
import { useService } from '../support/app.ts'
import { claimStages } from '../support/claims/claimStages.ts'

/** Insurance Law article 24: a refusal notice with reasons within three days of the determination. */
describe('A claim is refused within three days', () => {
  const service = useService({ at: '2026-03-02' })
  const stages = claimStages(service)
  const reasons = [{ code: 'excludedCause', textZh: '因使用方擅自改装造成，属于责任免除' }]
  let claim: ClaimView

  const refusalNotice = (view: ClaimView) => view.clocks.find(({ code }) => code === 'refusalNotice')
  const reload = async () => {
    const handler = await service.signIn('claimsHandlerA')
    return (await handler.get(`/claims/${claim.number}`)).body as ClaimView
  }

  before(async () => {
    const { _id, version } = await stages.registered({ documents: ['claimForm', 'defectReport'] })
    service.clock.moveTo('2026-03-10')
    const handler = await service.signIn('claimsHandlerA')
    const body = { reasons, determinedOn: '2026-03-10' }
    await handler.post(`/claims/${_id}/declinature-proposal`, body, { ifMatch: version })
    const approver = await service.signIn('claimsApproverA')
    const path = `/claims/${_id}/declinature-confirmation`
    claim = (await approver.post(path, undefined, { ifMatch: version + 1 })).body as ClaimView
  })

  it('gives the insurer until the third day after the determination', async () => {
    expect(refusalNotice(claim)).to.include({
      dueOn: '2026-03-13',
      daysLeft: 3,
      status: 'running',
      article: '保险法第24条',
    })
    service.clock.moveTo('2026-03-13')
    expect(refusalNotice(await reload())).to.include({ daysLeft: 0, status: 'running', severity: 'red' })
  })

  it('shows the notice as the next deadline in the list of claims', async () => {
    const handler = await service.signIn('claimsHandlerA')
    const { items } = (await handler.get('/claims?state=declined')).body as ListView<ClaimRow>
    expect(items[0]?.nextClock).to.include({ code: 'refusalNotice', dueOn: '2026-03-13' })
  })

  it('does not let the claim be closed before the claimant knows why', async () => {
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${claim.number}/closure`, {}, { ifMatch: claim.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'claim.refusal-notice-not-sent'])
  })

  it('is missed on the fourth day, and stays late when the notice is sent then', async () => {
    service.clock.moveTo('2026-03-14')
    expect(refusalNotice(await reload())).to.include({ daysLeft: -1, status: 'missed' })
    const handler = await service.signIn('claimsHandlerA')
    const path = `/claims/${claim.number}/refusal-notice`
    const late = (await handler.post(path, { sentOn: '2026-03-14' }, { ifMatch: claim.version })).body as ClaimView
    expect(refusalNotice(late)).to.include({ status: 'missed', severity: 'none' })
  })

  it('is met when the notice went out on the third day, and the claimant reads the reasons', async () => {
    const declined = await stages.declined()
    service.clock.advance({ days: 3 })
    const sentOn = service.clock.businessDate()
    const handler = await service.signIn('claimsHandlerA')
    const path = `/claims/${declined._id}/refusal-notice`
    expect((await handler.post(path, { sentOn }, { ifMatch: declined.version })).status).to.equal(200)
    const maker = await service.signIn('manufacturerA')
    const seen = (await maker.get(`/claims/${declined._id}`)).body as ClaimView
    expect(refusalNotice(seen)?.status).to.equal('met')
    expect(seen.declinature?.reasons).to.deep.equal([{ code: 'notCovered', textZh: '不属于保险责任' }])
  })
})
