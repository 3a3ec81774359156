import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import type {
  AttachmentListView,
  AttachmentView,
  OwnerRef,
} from '../../../server/business/contract/attachments/attachments.contract.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import { AS_ASKED } from '../../../server/business/offer/underwriting/domain/proposal.ts'
import { quoteSubmission } from '../../../server/business/offer/underwriting/usecases/quoteSubmission.ts'
import { useService } from '../../support/app.ts'
import { attach, attached, codesOf, storedCounts } from '../../support/attachments/attaching.ts'
import { SAMPLES } from '../../support/attachments/files.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import type { ApiClient } from '../../support/client.ts'

describe('DELETE /attachments/:number', function () {
  this.timeout(60_000)
  const service = useService()
  let owner: OwnerRef
  let maker: ApiClient
  before(async () => {
    owner = { kind: 'submission', number: (await submissionStages(service).submitted())._id }
    maker = await service.signIn('manufacturerA')
  })
  const reason = '传错了文件'
  const remove = (client: ApiClient, { number, version }: AttachmentView, body: object = { reason }) =>
    client.send('DELETE', `/attachments/${number}`, body, { ifMatch: version })

  it('takes it off the case with a reason, frees the bytes, and keeps the record', async () => {
    const before = await storedCounts()
    const view = await attached(maker, owner, { name: 'a.txt', bytes: Buffer.alloc(700_000, 'freed ') })
    const answer = await remove(maker, view)
    expect(answer.status).to.equal(200)
    expect(answer.body).to.deep.include({
      state: 'removed',
      version: 2,
      sha256: view.sha256,
      allowedEvents: [
        {
          event: 'remove',
          allowed: false,
          why: [{ code: 'attachment.removed', zh: '附件已移除', en: 'The attachment has been removed' }],
        },
      ],
    })
    expect(await storedCounts()).to.deep.equal({ ...before, attachments: (before.attachments ?? 0) + 1 })
    const { items } = (await maker.get(`/attachments?ownerKind=submission&ownerNumber=${owner.number}`))
      .body as AttachmentListView
    expect(items.map(({ number }) => number)).not.to.include(view.number)
    const event = await EventModel.findOne({ stream: `attachment:${view.number}`, type: 'attachment.removed' }).lean()
    expect([event?.reason, event?.payload.sha256]).to.deep.equal([reason, view.sha256])
    const content = await maker.get(`/attachments/${view.number}/content`)
    expect([content.status, content.problem.code]).to.deep.equal([409, 'attachment.removed'])
    expect((await remove(maker, { ...view, version: 2 })).problem.code).to.equal('attachment.removed')
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('keeps the bytes as long as another attachment has them', async () => {
    const bytes = Buffer.from('shared paper')
    const before = await storedCounts()
    const [first, second] = [
      await attached(maker, owner, { name: 'a.txt', bytes }),
      await attached(maker, owner, { name: 'b.txt', bytes }),
    ]
    expect((await remove(maker, first)).status).to.equal(200)
    expect((await storedCounts()).files).to.equal((before.files ?? 0) + 1)
    const left = await maker.get(`/attachments/${second.number}/content`)
    expect(Buffer.from(left.body as Uint8Array).toString()).to.equal('shared paper')
    expect((await remove(maker, second)).status).to.equal(200)
    expect((await storedCounts()).files).to.equal(before.files)
  })

  it('never leaves an attachment without bytes when the last one goes while the same bytes come', async () => {
    const bytes = Buffer.from('coming and going')
    const before = await storedCounts()
    for (let round = 0; round < 5; round += 1) {
      const old = await attached(maker, owner, { name: 'old.txt', bytes })
      const [gone, come] = await Promise.all([remove(maker, old), attach(maker, owner, { name: 'new.txt', bytes })])
      expect([gone.status, come.status]).to.deep.equal([200, 201])
      const view = come.body as AttachmentView
      expect((await maker.get(`/attachments/${view.number}/content`)).status).to.equal(200)
      expect((await remove(maker, view)).status).to.equal(200)
    }
    const after = await storedCounts()
    expect([after.files, after.chunks, after.contents, after.loose]).to.deep.equal([
      before.files,
      before.chunks,
      before.contents,
      0,
    ])
  })

  it('asks for a reason and the version that was seen', async () => {
    const view = await attached(maker, owner, SAMPLES.png)
    expect((await remove(maker, view, {})).status).to.equal(400)
    expect((await maker.send('DELETE', `/attachments/${view.number}`, { reason })).status).to.equal(428)
    expect((await remove(maker, { ...view, version: 7 })).status).to.equal(412)
  })

  it('is for the organisation that attached it, and only until a decision was made on the case', async () => {
    const number = (await submissionStages(service).submitted())._id
    const ref = { kind: 'submission', number } as const
    const view = await attached(maker, ref, SAMPLES.pdf)
    const underwriter = await service.signIn('underwriterA')
    const others = await remove(underwriter, view)
    expect([others.status, ...codesOf(others)]).to.deep.equal([409, 'attachment.uploader-only'])
    expect(((await underwriter.get(`/attachments/${view.number}`)).body as AttachmentView).allowedEvents).to.be.empty

    await service.act('underwriterA', (work) => quoteSubmission(work, { submissionNo: number, ...AS_ASKED }))
    const late = await remove(maker, view)
    expect([late.status, late.problem.failures[0]?.value, ...codesOf(late)]).to.deep.equal([
      409,
      'submission.quoted',
      'attachment.locked',
    ])
    const seen = (await maker.get(`/attachments/${view.number}`)).body as AttachmentView
    expect(seen.allowedEvents[0]).to.deep.include({ event: 'remove', allowed: false })
    const both = await remove(underwriter, view)
    expect(codesOf(both)).to.deep.equal(['attachment.uploader-only', 'attachment.locked'])
    const added = await attached(maker, ref, SAMPLES.png)
    expect((await remove(maker, added)).status).to.equal(200)
  })
})
