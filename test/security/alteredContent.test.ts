import { expect } from 'chai'
import { Binary } from 'mongodb'
import mongoose from 'mongoose'
import type { OwnerRef } from '../../server/business/contract/attachments/attachments.contract.ts'
import { useService } from '../support/app.ts'
import { attached } from '../support/attachments/attaching.ts'
import { SAMPLES } from '../support/attachments/files.ts'
import { submissionStages } from '../support/builders/submission.ts'

/** Rewrites the only stored file as somebody with the database in hand would. */
async function tamper(change: (bytes: Buffer) => Buffer | null): Promise<void> {
  const chunks = mongoose.connection.collection('attachmentFiles.chunks')
  const chunk = await chunks.findOne({})
  if (!chunk) throw new Error('nothing is stored')
  const bytes = change(Buffer.from((chunk.data as Binary).buffer))
  if (bytes === null) await chunks.deleteOne({ _id: chunk._id })
  else await chunks.updateOne({ _id: chunk._id }, { $set: { data: new Binary(bytes) } })
}

describe('the stored bytes of an attachment', () => {
  const service = useService()
  let path: string
  before(async () => {
    const owner: OwnerRef = { kind: 'submission', number: (await submissionStages(service).draft())._id }
    const { number } = await attached(await service.signIn('manufacturerA'), owner, SAMPLES.pdf)
    path = `/attachments/${number}/content`
  })
  const download = async () => (await service.signIn('manufacturerA')).get(path)

  it('are sent as they were attached', async () => {
    expect(Buffer.from((await download()).body as Uint8Array).equals(SAMPLES.pdf.bytes)).to.equal(true)
  })

  it('are not sent when one of them was exchanged, when some are missing, or all', async () => {
    const changes: ((bytes: Buffer) => Buffer | null)[] = [
      (bytes) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])]),
      (bytes) => bytes.subarray(0, -1),
      () => null,
    ]
    for (const change of changes) {
      await tamper(change)
      const { status, problem } = await download()
      expect([status, problem.code]).to.deep.equal([409, 'attachment.altered'])
    }
  })
})
