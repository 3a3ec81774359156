import { expect } from 'chai'
import { contentLocation, readOfAnswer } from '../../../server/platform/http/contentLocation.ts'
import { routes } from '../../../server/routes.ts'
import { useService } from '../../support/app.ts'
import { requestIn, submissionStages } from '../../support/builders/submission.ts'
import { PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'

const readOf = (key: string): string | null => {
  const change = routes.find(({ method, path }) => `${method} ${path}` === key)
  return change ? readOfAnswer(change, routes) : key
}

describe('where the answer to a change can be read again', () => {
  it('is the read above it, or of what was created, that answers alike', () => {
    expect(readOf('post /claims/:number/approval')).to.equal('/claims/:number')
    expect(readOf('post /claims')).to.equal('/claims/:number')
    expect(readOf('put /accumulation-limits/:number')).to.equal('/accumulation-limits/:number')
    expect(routes.filter((route) => readOfAnswer(route, routes) !== null).length).to.be.greaterThan(55)
  })

  it('is nowhere where something else is answered, or what is shown once', () => {
    expect(readOf('post /submissions/:number/binding')).to.equal(null)
    expect(readOf('post /claims/:number/assessment-preview')).to.equal(null)
    expect(readOf('post /pending-changes/:number/effect')).to.equal(null)
    expect(readOf('post /session')).to.equal(null)
  })

  it('is not told where the number is not', () => {
    expect(contentLocation('/claims/:number', {}, { number: 'CL 1' })).to.equal('/api/claims/CL%201')
    expect(contentLocation('/claims/:number', {}, {})).to.equal(null)
    expect(contentLocation('/claims/:number', {}, null)).to.equal(null)
  })
})

describe('the answer to a change of a document', () => {
  const service = useService()
  const claims = claimStages(service)
  const submissions = submissionStages(service)

  it('is what a read gives afterwards', async () => {
    const { _id: claim } = await claims.assessed()
    const approver = await service.signIn('claimsApproverA')
    const approved = await approver.post(`/claims/${claim}/approval`, { amountFen: PAYABLE_FEN }, { ifMatch: 3 })
    expect(approved.headers.get('content-location')).to.equal(`/api/claims/${claim}`)
    expect(approved.body).to.deep.equal((await approver.get(`/claims/${claim}`)).body)
    const { _id: number, version } = await submissions.submitted()
    const maker = await service.signIn('manufacturerA')
    const withdrawn = await maker.post(
      `/submissions/${number}/withdrawal`,
      { reason: '不再投保' },
      { ifMatch: version },
    )
    expect(withdrawn.headers.get('content-location')).to.equal(`/api/submissions/${number}`)
    expect(withdrawn.body).to.deep.equal((await maker.get(`/submissions/${number}`)).body)
  })

  it('is told of what was created, not of a repeat', async () => {
    const maker = await service.signIn('manufacturerA')
    const begin = () => maker.post('/submissions', requestIn(service), { key: 'a-draft-begun-once' })
    const begun = await begin()
    const location = begun.headers.get('content-location')
    expect(location).to.match(/^\/api\/submissions\/\w+$/)
    expect(begun.body).to.deep.equal((await maker.get(String(location).replace('/api', ''))).body)
    expect((await begin()).headers.get('content-location')).to.equal(null)
  })
})
