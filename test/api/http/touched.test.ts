import { expect } from 'chai'
import { useService } from '../../support/app.ts'
import { attach } from '../../support/attachments/attaching.ts'
import { requestIn, submissionStages } from '../../support/builders/submission.ts'

describe('the answer to a change', () => {
  const service = useService()
  const stages = submissionStages(service)
  const WHY = { reason: '资料不齐，请补充' }

  it('says which documents were written', async () => {
    const { _id: number, version } = await stages.submitted()
    const underwriter = await service.signIn('underwriterA')
    const answer = await underwriter.post(`/submissions/${number}/return`, WHY, { ifMatch: version })
    expect([answer.status, answer.headers.get('touched')]).to.deep.equal([200, `submission/${number}`])
  })

  it('says the kind alone of what the person may not see', async () => {
    const { _id: number } = await stages.draft()
    const answer = await attach(await service.signIn('manufacturerA'), { kind: 'submission', number })
    expect([answer.status, answer.headers.get('touched')]).to.deep.equal([201, 'attachment'])
  })

  it('says nothing where nothing was written, or was written before', async () => {
    const maker = await service.signIn('manufacturerA')
    const body = requestIn(service)
    const begin = () => maker.post('/submissions', body, { key: 'a-draft-begun-once' })
    const [begun, repeated] = [await begin(), await begin()]
    const number = (begun.body as { readonly number: string }).number
    const read = await maker.get(`/submissions/${number}`)
    const refused = await maker.post(`/submissions/${number}/withdrawal`, WHY, { ifMatch: 9 })
    const told = [begun, repeated, read, refused].map(({ status, headers }) => [status, headers.get('touched')])
    expect(told).to.deep.equal([
      [201, `submission/${number}`],
      [201, null],
      [200, null],
      [412, null],
    ])
  })
})
