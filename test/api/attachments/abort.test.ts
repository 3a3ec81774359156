import { connect } from 'node:net'
import { expect } from 'chai'
import mongoose from 'mongoose'
import { beginFile, writeFile } from '../../../models/attachmentContents.ts'
import type { OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { sweepLooseFiles } from '../../../server/business/contract/attachments/usecases/sweepLooseFiles.ts'
import { useService } from '../../support/app.ts'
import { attached, settledCounts, storedCounts } from '../../support/attachments/attaching.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import type { ApiClient } from '../../support/client.ts'

describe('an upload that does not come to its end', function () {
  this.timeout(60_000)
  const service = useService()
  let owner: OwnerRef
  let maker: ApiClient
  before(async () => {
    owner = { kind: 'submission', number: (await submissionStages(service).draft())._id }
    maker = await service.signIn('manufacturerA')
  })

  const BOUNDARY = 'fc-boundary'
  const part = (name: string, value: string) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
  const beginning = () =>
    `${part('ownerKind', owner.kind)}${part('ownerNumber', owner.number)}--${BOUNDARY}\r\n` +
    'Content-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n'

  /** Sends the head of a request and some of its body, byte by byte as given. */
  function open(length: number, key: string) {
    const { hostname, port } = new URL(service.origin)
    const socket = connect(Number(port), hostname)
    socket.on('error', () => undefined)
    const head = [
      'POST /api/attachments HTTP/1.1',
      `Host: ${hostname}`,
      `Cookie: ${maker.cookie}`,
      `X-CSRF-Token: ${maker.session?.csrfToken}`,
      `Idempotency-Key: ${key}`,
      `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
      `Content-Length: ${length}`,
      '',
      '',
    ]
    socket.write(head.join('\r\n') + beginning())
    return socket
  }

  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 200; tries += 1) {
      if (await holds()) return
      await new Promise((resolve) => setTimeout(resolve, 25))
    }
    throw new Error('it did not come to that')
  }

  it('leaves no chunk and no document when the client goes away in the middle', async () => {
    const before = await storedCounts()
    const socket = open(5_000_000, 'going-away-01')
    socket.write('x'.repeat(2_000_000))
    await until(async () => ((await storedCounts()).chunks ?? 0) >= (before.chunks ?? 0) + 5)
    expect((await storedCounts()).loose).to.equal(1)
    socket.destroy()
    expect(await settledCounts()).to.deep.equal(before)
  })

  it('leaves nothing when the form ends in the middle of the file', async () => {
    const before = await storedCounts()
    const body = 'x'.repeat(1_000_000)
    const socket = open(Buffer.byteLength(beginning()) + body.length, 'cut-short-001')
    const answered = new Promise<string>((resolve) => socket.once('data', (data) => resolve(data.toString())))
    socket.write(body)
    expect(await answered).to.match(/^HTTP\/1\.1 400 /)
    socket.destroy()
    expect(await settledCounts()).to.deep.equal(before)
  })

  it('answers a refusal at once while the client is still sending, and stays usable', async () => {
    const bytes = Buffer.alloc(15_000_000, 0x41)
    const form = new FormData()
    form.set('ownerKind', 'claim')
    form.set('ownerNumber', 'CL2026999999')
    form.set('file', new Blob([bytes]), 'a.txt')
    const before = await storedCounts()
    const answer = await maker.post('/attachments', form)
    expect([answer.status, answer.problem.code]).to.deep.equal([404, 'http.not-found'])
    expect(await storedCounts()).to.deep.equal(before)
    await attached(maker, owner)
  })

  it('is swept away hours later where the process was stopped in the middle', async () => {
    const before = await storedCounts()
    const fileId = await beginFile(service.clock.now())
    await writeFile(
      fileId,
      (async function* pieces() {
        yield Buffer.alloc(600_000)
      })(),
    )
    await mongoose.connection.collection('attachmentFiles.files').deleteOne({ _id: fileId })
    expect((await storedCounts()).chunks).to.be.greaterThan(before.chunks ?? 0)
    const sweep = () => sweepLooseFiles(service.clock.now(), async () => undefined)
    expect(await sweep()).to.equal(0)
    service.clock.advance({ hours: 7 })
    expect(await sweep()).to.equal(1)
    expect(await storedCounts()).to.deep.equal(before)
  })
})
