import { createHash } from 'node:crypto'
import { expect } from 'chai'
import mongoose from 'mongoose'
import { EventModel } from '../../../models/events.ts'
import type {
  AttachmentListView,
  AttachmentView,
} from '../../../server/business/contract/attachments/attachments.contract.ts'
import type { OwnerKind } from '../../../server/business/contract/attachments/domain/owners.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import type { HistoryView } from '../../../server/platform/http/history.contract.ts'
import { useService } from '../../support/app.ts'
import { attach, attached, attachmentForm, codesOf, storedCounts } from '../../support/attachments/attaching.ts'
import { SAMPLES } from '../../support/attachments/files.ts'
import { submissionStages } from '../../support/builders/submission.ts'

describe('POST /attachments', function () {
  this.timeout(60_000)
  const service = useService()
  let owner: { readonly kind: OwnerKind; readonly number: string }
  before(async () => {
    owner = { kind: 'submission', number: (await submissionStages(service).submitted())._id }
  })
  const maker = () => service.signIn('manufacturerA')

  for (const [kind, file] of Object.entries(SAMPLES)) {
    it(`attaches a ${kind} and gives back the same bytes`, async () => {
      const client = await maker()
      const view = await attached(client, owner, file)
      expect(view).to.include({ kind, name: file.name, sizeBytes: file.bytes.length, state: 'kept', version: 1 })
      expect(view.sha256).to.equal(createHash('sha256').update(file.bytes).digest('hex'))
      const answer = await client.get(`/attachments/${view.number}/content`)
      expect(Buffer.compare(answer.body as Uint8Array, file.bytes)).to.equal(0)
    })
  }

  it('keeps who attached it, the checklist entry it answers and a note', async () => {
    const fields = { documentCode: 'typeTestReport', note: '型式试验报告第二版' }
    const view = await attached(await maker(), owner, SAMPLES.pdf, fields)
    const { id: userId, organisationId } = service.person('manufacturerA')
    expect(view).to.deep.include({ ...fields, owner, uploader: { userId, name: 'manufacturerA', organisationId } })
    const seen = (await (await service.signIn('underwriterA')).get(`/attachments/${view.number}`)).body
    expect(seen).to.deep.include({ number: view.number, ...fields })
    const plain = await attached(await maker(), owner, SAMPLES.pdf, { documentCode: '', note: '' })
    expect([plain.documentCode, plain.note]).to.deep.equal([null, ''])
  })

  it('lists what is attached, latest first, with what may still be attached', async () => {
    const { items, allowedEvents, maxBytes, accept } = (
      await (await maker()).get(`/attachments?ownerKind=submission&ownerNumber=${owner.number}`)
    ).body as AttachmentListView
    expect(items.length).to.equal(Object.keys(SAMPLES).length + 2)
    expect(items.map(({ number }) => number)).to.deep.equal(
      items
        .map(({ number }) => number)
        .toSorted()
        .toReversed(),
    )
    expect(allowedEvents).to.deep.equal([{ event: 'upload', allowed: true }])
    expect([maxBytes, accept]).to.deep.equal([20_971_520, '.pdf,.png,.jpg,.jpeg,.xlsx,.docx,.csv,.txt'])
  })

  it('takes 19 MB and gives them back, from chunks that are each no larger than GridFS’s own', async () => {
    const bytes = Buffer.concat([SAMPLES.pdf.bytes, Buffer.alloc(19_000_000, 0x20), Buffer.from('%%EOF')])
    const view = await attached(await maker(), owner, { name: 'large.pdf', bytes })
    const answer = await (await maker()).get(`/attachments/${view.number}/content`)
    expect(Buffer.compare(answer.body as Uint8Array, bytes)).to.equal(0)
    const chunks = mongoose.connection.collection('attachmentFiles.chunks')
    expect(await chunks.countDocuments()).to.be.greaterThan(70)
  })

  it('stores the same bytes once, whoever attaches them under whatever name', async () => {
    const before = await storedCounts()
    const bytes = Buffer.from('the same paper')
    const views = [
      await attached(await maker(), owner, { name: 'first.txt', bytes }),
      await attached(await service.signIn('underwriterA'), owner, { name: 'second.csv', bytes }),
    ]
    expect(views.map(({ kind }) => kind)).to.deep.equal(['text', 'csv'])
    const after = await storedCounts()
    expect([after.attachments, after.contents, after.files]).to.deep.equal([
      (before.attachments ?? 0) + 2,
      (before.contents ?? 0) + 1,
      (before.files ?? 0) + 1,
    ])
    expect(after.loose).to.equal(0)
  })

  it('stores the same bytes once when eight upload them at the same moment', async () => {
    const before = await storedCounts()
    const client = await maker()
    const bytes = Buffer.alloc(600_000, 'all at once ')
    const rivals = await Promise.all(
      Array.from({ length: 8 }, (_, index) => attach(client, owner, { name: `rival-${index}.txt`, bytes })),
    )
    expect(rivals.map(({ status }) => status)).to.deep.equal(Array(8).fill(201))
    const after = await storedCounts()
    expect([after.attachments, after.contents, after.files, after.chunks, after.loose]).to.deep.equal([
      (before.attachments ?? 0) + 8,
      (before.contents ?? 0) + 1,
      (before.files ?? 0) + 1,
      (before.chunks ?? 0) + 3,
      0,
    ])
    const _id = createHash('sha256').update(bytes).digest('hex') as never
    const content = await mongoose.connection.collection('attachmentContents').findOne({ _id })
    expect(content?.references).to.equal(8)
  })

  it('answers a repeat with the first answer and stores nothing more; another file under the key is 409', async () => {
    const client = await maker()
    const key = 'attach-once-0001'
    const send = (bytes: Buffer) =>
      client.post('/attachments', attachmentForm(owner, { name: 'once.txt', bytes }), { key })
    const first = await send(Buffer.from('once'))
    const before = await storedCounts()
    const again = await send(Buffer.from('once'))
    const other = await send(Buffer.from('twice'))
    expect([first.status, again.status, other.status]).to.deep.equal([201, 201, 409])
    expect([again.body, again.headers.get('idempotency-replayed')]).to.deep.equal([first.body, 'true'])
    expect(other.problem.code).to.equal('http.idempotency-conflict')
    expect(await storedCounts()).to.deep.equal(before)
  })

  it('attaches once when twins arrive together', async () => {
    const client = await maker()
    const before = await storedCounts()
    const form = () => attachmentForm(owner, { name: 'twin.txt', bytes: Buffer.from('twin') })
    const twins = await Promise.all(
      Array.from({ length: 4 }, () => client.post('/attachments', form(), { key: 'attach-twins-01' })),
    )
    expect(twins.map(({ status }) => status)).to.deep.equal([201, 201, 201, 201])
    expect(new Set(twins.map(({ body }) => (body as AttachmentView).number)).size).to.equal(1)
    const after = await storedCounts()
    expect([after.attachments, after.files, after.loose]).to.deep.equal([
      (before.attachments ?? 0) + 1,
      (before.files ?? 0) + 1,
      0,
    ])
  })

  it('is an event of the attachment, shown in the history of the case, and the chains hold', async () => {
    const view = await attached(await maker(), owner, SAMPLES.png)
    const event = await EventModel.findOne({ stream: `attachment:${view.number}` }).lean()
    expect(event).to.deep.include({
      type: 'attachment.added',
      payload: { owner: `submission:${owner.number}`, name: view.name, sizeBytes: view.sizeBytes, sha256: view.sha256 },
    })
    const { items } = (await (await maker()).get(`/submissions/${owner.number}/history`)).body as HistoryView
    expect(items.map(({ type }) => type).slice(0, 3)).to.deep.equal([
      'submission.created',
      'submission.acknowledged',
      'submission.submitted',
    ])
    expect(items.map(({ id }) => id)).to.include(event?._id)
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('is 400 with every wrong field, and asks for a file, a form and an Idempotency-Key', async () => {
    const client = await maker()
    const before = await storedCounts()
    const wrong = await attach(client, owner, SAMPLES.pdf, { ownerKind: 'ship', ownerNumber: '*', surplus: 'x' })
    expect(wrong.problem.failures.map(({ field }) => field)).to.have.members(['ownerKind', 'ownerNumber', 'surplus'])
    const fileless = attachmentForm(owner, SAMPLES.pdf)
    fileless.delete('file')
    const answers = [
      await client.post('/attachments', fileless),
      await client.post('/attachments', { ownerKind: 'submission' }),
      await client.post('/attachments', attachmentForm(owner, SAMPLES.pdf), { key: null }),
    ]
    expect(answers.map(({ status, problem }) => [status, problem.code])).to.deep.equal([
      [400, 'http.file-required'],
      [415, 'http.media-type'],
      [400, 'http.idempotency-key-required'],
    ])
    expect(await storedCounts()).to.deep.equal(before)
  })

  it('is 400 when a field or another file comes after the file', async () => {
    const client = await maker()
    const before = await storedCounts()
    const late = attachmentForm(owner, SAMPLES.pdf)
    late.set('note', 'too late')
    const two = attachmentForm(owner, SAMPLES.pdf)
    two.append('file', new Blob(['x']), 'second.txt')
    const answers = [await client.post('/attachments', late), await client.post('/attachments', two)]
    expect(answers.map(({ status, problem }) => [status, problem.code])).to.deep.equal([
      [400, 'http.file-last'],
      [400, 'http.malformed'],
    ])
    expect(await storedCounts()).to.deep.equal(before)
  })

  it('asks for the CSRF token before it reads the file', async () => {
    const before = await storedCounts()
    const headers = { 'X-CSRF-Token': 'guess' }
    const answer = await (await maker()).post('/attachments', attachmentForm(owner, SAMPLES.pdf), { headers })
    expect(codesOf(answer)).to.deep.equal(['http.csrf'])
    expect(await storedCounts()).to.deep.equal(before)
  })
})
