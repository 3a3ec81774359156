import { expect } from 'chai'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import { useService } from '../support/app.ts'
import { FINDINGS, PAYABLE_FEN } from '../support/claims/claimFacts.ts'
import { claimStages } from '../support/claims/claimStages.ts'
import type { PersonName } from '../support/people.ts'

/**
 * Insurance Law articles 22, 23 and 25 with Interpretation II article 15: the thirty days run from the first receipt of
 * claim and papers, and the time between the request for supplements and their arrival is deducted.
 */
describe('Supplements pause the clock', () => {
  const service = useService({ at: '2026-03-02' })
  const stages = claimStages(service)
  let claim: ClaimView

  const clock = (code: string) => claim.clocks.find((found) => found.code === code)
  const on = async (date: string, who: PersonName = 'claimsHandlerA') => {
    service.clock.moveTo(date)
    const client = await service.signIn(who)
    claim = (await client.get(`/claims/${claim.number}`)).body as ClaimView
    return client
  }
  const step = async (date: string, who: PersonName, verb: string, body: object) => {
    const client = await on(date, who)
    const answer = await client.post(`/claims/${claim.number}/${verb}`, body, { ifMatch: claim.version })
    if (answer.status === 200) claim = answer.body as ClaimView
    return answer
  }

  before(async () => {
    const { _id } = await stages.registered({ documents: ['claimForm'] })
    const handler = await service.signIn('claimsHandlerA')
    claim = (await handler.get(`/claims/${_id}`)).body as ClaimView
  })

  it('runs thirty days from the first receipt', () => {
    expect(clock('determination')).to.include({ dueOn: '2026-04-01', daysLeft: 30, status: 'running' })
  })

  it('stops on the day the insurer asks for supplements', async () => {
    const codes = ['defectReport', 'repairInvoice']
    await step('2026-03-12', 'claimsHandlerA', 'supplement-requests', { codes, noteZh: '请一次性补齐' })
    expect(clock('determination')).to.include({ daysLeft: 20, status: 'paused' })
    await on('2026-05-20')
    expect(clock('determination')).to.include({ daysLeft: 20, status: 'paused' })
  })

  it('does not stop the sixty days of article 25', () => {
    expect(clock('determinablePart')).to.include({ dueOn: '2026-05-01', status: 'missed' })
  })

  it('refuses to ask for anything more meanwhile', async () => {
    const body = { codes: ['lossStatement'], noteZh: '' }
    const answer = await step('2026-05-21', 'claimsHandlerA', 'supplement-requests', body)
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'claim.supplements-asked-once'])
  })

  it('goes on waiting while a paper is missing', async () => {
    await step('2026-05-25', 'manufacturerA', 'supplements', { documents: ['defectReport'], unavailable: [] })
    expect(clock('determination')).to.include({ status: 'paused', daysLeft: 20 })
  })

  it('runs on from the day the last one arrives, and the claim is determined in time', async () => {
    await step('2026-06-01', 'equipmentUserA', 'supplements', { documents: ['repairInvoice'], unavailable: [] })
    expect(clock('determination')).to.include({ status: 'running', daysLeft: 20, dueOn: '2026-06-21' })
    await step('2026-06-20', 'claimsHandlerA', 'assessment', FINDINGS)
    await step('2026-06-21', 'claimsApproverA', 'approval', { amountFen: PAYABLE_FEN })
    expect(clock('determination')).to.include({ status: 'met', daysLeft: 0 })
    expect(clock('payment')).to.include({ dueOn: '2026-07-01', status: 'running' })
  })
})
