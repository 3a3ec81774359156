import { expect } from 'chai'
import { submissionStore } from '../../../models/submissions.ts'
import { contractKeysOf } from '../../../server/business/offer/underwriting/domain/keyGoods.ts'
import type { SubmissionView } from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { returnSubmission } from '../../../server/business/offer/underwriting/usecases/returnSubmission.ts'
import { useService } from '../../support/app.ts'
import { draftItem, requestIn, submissionStages } from '../../support/builders/submission.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('PUT /submissions/:number', () => {
  const service = useService()
  const stages = submissionStages(service)

  it('replaces the content of a draft, its users with it', async () => {
    const draft = await stages.draft()
    const maker = await service.signIn('manufacturerA')
    const body = { ...requestIn(service), items: [], totalLimitFen: null }
    const answer = await maker.put(`/submissions/${draft._id}`, body, { ifMatch: draft.version })
    expect(answer.status).to.equal(200)
    const { items, totalLimitFen, parties, version } = answer.body as SubmissionView
    expect([items, totalLimitFen, parties.userIds, version]).to.deep.equal([[], null, [], 2])
  })

  it('replaces the contracts it is known by', async () => {
    const draft = await stages.draft()
    const maker = await service.signIn('manufacturerA')
    const item = { ...draftItem({ contractNo: 'ht - moved' }), userId: null }
    await maker.put(`/submissions/${draft._id}`, { ...requestIn(service), items: [item] }, { ifMatch: draft.version })
    const stored = await submissionStore.model.findById(draft._id).lean()
    expect(stored?.contractKeys).to.deep.equal(
      contractKeysOf([{ contractNo: 'HT-MOVED' }], draft.parties.manufacturerId),
    )
  })

  it('refuses with 409 what is submitted', async () => {
    const submission = await stages.submitted()
    const maker = await service.signIn('manufacturerA')
    const options = { ifMatch: submission.version }
    const answer = await maker.put(`/submissions/${submission._id}`, requestIn(service), options)
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'lifecycle.not-allowed'])
  })

  it('refuses with 409 to turn a returned submission to another insurer', async () => {
    const { _id } = await stages.submitted()
    const input = { submissionNo: _id, reason: '请补充技术指标' }
    const draft = await service.act('underwriterA', (work) => returnSubmission(work, input))
    const maker = await service.signIn('manufacturerA')
    const body = requestIn(service, { insurerId: service.organisation('insurerB') })
    const answer = await maker.put(`/submissions/${_id}`, body, { ifMatch: draft.version })
    expect([answer.status, answer.problem.code]).to.deep.equal([409, 'submission.insurer-fixed'])
  })

  describeTurningAway({
    service,
    method: 'PUT',
    target: () => stages.draft(),
    path: (number) => `/submissions/${number}`,
    body: { productCode: 'FS-EQ' },
    by: 'manufacturerA',
    forbidden: 'equipmentUserA',
    foreign: 'manufacturerB',
    malformed: [{}, { productCode: 'FS-EQ', covers: [{ code: 'theft' }] }],
  })
})
