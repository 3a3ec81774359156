import { expect } from 'chai'
import mongoose from 'mongoose'
import type { AttachmentView, OwnerRef } from '../../server/business/contract/attachments/attachments.contract.ts'
import { MAX_BYTES_PER_OWNER, MAX_PER_OWNER } from '../../server/business/contract/attachments/domain/attachment.ts'
import { useService } from '../support/app.ts'
import { attach, attached, codesOf } from '../support/attachments/attaching.ts'
import { SAMPLES, type SampleFile } from '../support/attachments/files.ts'
import { submissionStages } from '../support/builders/submission.ts'
import type { ApiClient } from '../support/client.ts'

describe('what is attached to a case', () => {
  const service = useService()
  let owner: OwnerRef
  let maker: ApiClient
  beforeEach(async () => {
    owner = { kind: 'submission', number: (await submissionStages(service).draft())._id }
    maker = await service.signIn('manufacturerA')
  })
  const totals = () => mongoose.connection.collection<{ _id: string }>('attachedTotals')
  const total = () => totals().findOne({ _id: `submission:${owner.number}` })
  const setTotal = (fields: object) =>
    totals().updateOne({ _id: `submission:${owner.number}` }, { $set: fields }, { upsert: true })
  const note = (index: number): SampleFile => ({ name: `note ${index}.txt`, bytes: Buffer.from(`note ${index}`) })

  it('is counted in files and bytes, and less again when something is removed', async () => {
    const view: AttachmentView = await attached(maker, owner, SAMPLES.pdf)
    expect(await total()).to.include({ files: 1, bytes: SAMPLES.pdf.bytes.length })
    await maker.send('DELETE', `/attachments/${view.number}`, { reason: '传错文件' }, { ifMatch: view.version })
    expect(await total()).to.include({ files: 0, bytes: 0 })
  })

  it('is counted from the attachments themselves where it was not before', async () => {
    await attached(maker, owner, SAMPLES.pdf)
    await totals().deleteMany({})
    await attached(maker, owner, SAMPLES.png)
    expect(await total()).to.include({ files: 2, bytes: SAMPLES.pdf.bytes.length + SAMPLES.png.bytes.length })
  })

  it('has a most of bytes together, and of files', async () => {
    await setTotal({ files: 3, bytes: MAX_BYTES_PER_OWNER - 1 })
    expect(codesOf(await attach(maker, owner, SAMPLES.pdf))).to.deep.equal(['attachment.case-full'])
    await setTotal({ files: MAX_PER_OWNER, bytes: 5 })
    expect(codesOf(await attach(maker, owner, SAMPLES.pdf))).to.deep.equal(['attachment.too-many'])
  })

  it('does not grow beyond it by uploads at the same moment', async () => {
    await setTotal({ files: MAX_PER_OWNER - 2, bytes: 5 })
    const answers = await Promise.all(Array.from({ length: 6 }, (_, index) => attach(maker, owner, note(index))))
    expect(answers.filter(({ status }) => status === 201)).to.have.length(2)
    expect(await total()).to.include({ files: MAX_PER_OWNER })
  })
})
