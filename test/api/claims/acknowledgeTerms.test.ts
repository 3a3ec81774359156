import { expect } from 'chai'
import { getClaim } from '../../../server/business/claims/usecases/getClaim.ts'
import { useService } from '../../support/app.ts'
import { agreeFurtherTerms } from '../../support/claims/agreeFurtherTerms.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { tellTerms } from '../../support/claims/tellTerms.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

const YEAR = { from: '2026-01-01', to: '2027-01-01' }

describe('POST /claims/:number/terms-acknowledgement', () => {
  const service = useService()
  const stages = claimStages(service)
  const body = { reasonZh: '变更不涉及本次损失' }
  const told = async () => {
    const { _id, policyNo } = await stages.paid()
    await agreeFurtherTerms(service, policyNo, { effective: YEAR })
    await tellTerms(service)
    return getClaim(service.reader('claimsHandlerA'), { claimNo: _id })
  }

  describeTurningAway({
    service,
    target: told,
    path: (number) => `/claims/${number}/terms-acknowledgement`,
    body,
    by: 'claimsHandlerA',
    forbidden: 'manufacturerA',
    foreign: 'claimsHandlerB',
    malformed: [{}, { reasonZh: ' ' }],
  })

  it('is refused where nothing waits, and once it is done', async () => {
    const handler = await service.signIn('claimsHandlerA')
    const quiet = await stages.paid()
    const path = ({ _id }: { readonly _id: string }) => `/claims/${_id}/terms-acknowledgement`
    const refused = await handler.post(path(quiet), body, { ifMatch: quiet.version })
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'claim.no-terms-notice'])
    const claim = await told()
    expect((await handler.post(path(claim), body, { ifMatch: claim.version })).status).to.equal(200)
    const again = await handler.post(path(claim), body, { ifMatch: claim.version + 1 })
    expect([again.status, again.problem.code]).to.deep.equal([409, 'claim.no-terms-notice'])
  })

  it('is no way past a new assessment where the claim is assessed', async () => {
    const { _id, policyNo } = await stages.assessed()
    await agreeFurtherTerms(service, policyNo, { effective: YEAR })
    await tellTerms(service)
    const handler = await service.signIn('claimsHandlerA')
    const { version } = await getClaim(service.reader('claimsHandlerA'), { claimNo: _id })
    const refused = await handler.post(`/claims/${_id}/terms-acknowledgement`, body, { ifMatch: version })
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })
})
