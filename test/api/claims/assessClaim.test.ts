import { expect } from 'chai'
import { claimStore } from '../../../models/claims.ts'
import type { AssessmentPreviewView, ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { MAX_AMOUNT_FEN } from '../../../server/kernel/money.ts'
import { useService } from '../../support/app.ts'
import { FINDINGS, PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('POST /claims/:number/assessment', () => {
  const service = useService()
  const stages = claimStages(service)

  describeTurningAway({
    service,
    target: stages.registered,
    path: (number) => `/claims/${number}/assessment`,
    body: FINDINGS,
    by: 'claimsHandlerA',
    forbidden: 'insurerFinanceA',
    foreign: 'claimsHandlerB',
    malformed: [
      { ...FINDINGS, lines: [] },
      { ...FINDINGS, salvageFen: -1 },
      { ...FINDINGS, surveyCostFen: '0' },
    ],
  })

  it('adjusts by the policy version in force at the loss and says how', async () => {
    const { _id, policyNo } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${_id}/assessment`, FINDINGS, { ifMatch: 2 })
    const { state, assessment } = answer.body as ClaimView
    expect([answer.status, state]).to.deep.equal([200, 'assessed'])
    expect(assessment?.assessorId).to.equal(service.person('claimsHandlerA').id)
    expect(assessment?.adjustment.payableFen).to.equal(PAYABLE_FEN)
    expect(assessment?.adjustment.steps.map(({ code, amountFen }) => `${code} ${amountFen}`)).to.deep.equal([
      'assessedLoss 100000000',
      'salvage 0',
      'thirdPartyRecovery 0',
      'average 0',
      'deductibleAmount -5000000',
      'copayment -9500000',
      'perOccurrenceLimit 0',
      'coverLimitLeft 0',
      'policyLimitLeft 0',
      'surveyCost 0',
    ])
    expect(assessment?.adjustment.steps.at(-2)?.reference).to.equal(`${policyNo} v1 quality`)
  })

  it('is 422 with every finding that contradicts itself', async () => {
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    const [line] = FINDINGS.lines
    const wrong = { ...FINDINGS, lines: [{ ...line, itemNo: 2, claimedFen: 1 }] }
    const { problem, status } = await handler.post(`/claims/${_id}/assessment`, wrong, { ifMatch: 2 })
    expect(status).to.equal(422)
    expect(problem.failures.map(({ code }) => code)).to.deep.equal([
      'claim.line-not-in-notice',
      'claim.assessed-above-claimed',
    ])
  })

  it('is 409 while requested papers are outstanding', async () => {
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    await handler.post(`/claims/${_id}/supplement-requests`, { codes: ['defectReport'], noteZh: '' }, { ifMatch: 2 })
    const answer = await handler.post(`/claims/${_id}/assessment`, FINDINGS, { ifMatch: 3 })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'claim.supplements-outstanding'])
  })
})

describe('POST /claims/:number/assessment-preview', () => {
  const service = useService()
  const stages = claimStages(service)

  it('says what an assessment would come to and saves nothing', async () => {
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    const answer = await handler.post(`/claims/${_id}/assessment-preview`, FINDINGS)
    expect(answer.status).to.equal(200)
    expect((answer.body as AssessmentPreviewView).adjustment.payableFen).to.equal(PAYABLE_FEN)
    expect(await claimStore.model.findById(_id).lean()).to.include({
      version: 2,
      state: 'registered',
      assessment: null,
    })
  })

  it('adds up the largest amounts there can be, and is 400 for one above', async () => {
    const { _id } = await stages.registered()
    const handler = await service.signIn('claimsHandlerA')
    const path = `/claims/${_id}/assessment-preview`
    const findings = (amountFen: number) => ({
      ...FINDINGS,
      lines: Array.from({ length: 200 }, () => ({
        ...FINDINGS.lines[0],
        claimedFen: amountFen,
        assessedFen: amountFen,
      })),
    })
    expect((await handler.post(path, findings(MAX_AMOUNT_FEN))).status).to.equal(200)
    const above = await handler.post(path, findings(MAX_AMOUNT_FEN + 1))
    expect([above.status, above.problem.failures[0]?.field]).to.deep.equal([400, 'lines.0.claimedFen'])
  })

  it('is 401, 403 and 404 for outsiders, 409 where nothing is assessed', async () => {
    const { _id } = await stages.noticed()
    const path = `/claims/${_id}/assessment-preview`
    expect((await service.anonymous().post(path, FINDINGS)).status).to.equal(401)
    expect((await (await service.signIn('manufacturerA')).post(path, FINDINGS)).status).to.equal(403)
    expect((await (await service.signIn('claimsHandlerB')).post(path, FINDINGS)).status).to.equal(404)
    expect((await (await service.signIn('claimsHandlerA')).post(path, FINDINGS)).status).to.equal(409)
    expect((await (await service.signIn('claimsHandlerA')).post(path, {})).status).to.equal(400)
  })
})
