import { Readable } from 'node:stream'
import { expect } from 'chai'
import { EventModel } from '../../../models/events.ts'
import type { OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { scanFile } from '../../../server/business/contract/attachments/usecases/scanFile.ts'
import { RefusalError } from '../../../server/kernel/refusal.ts'
import type { HistoryView } from '../../../server/platform/http/history.contract.ts'
import { useService } from '../../support/app.ts'
import { attach, attached, codesOf, storedCounts } from '../../support/attachments/attaching.ts'
import { type Clamd, type ClamdManner, startClamd } from '../../support/attachments/clamd.ts'
import { EICAR, SAMPLES } from '../../support/attachments/files.ts'
import { submissionStages } from '../../support/builders/submission.ts'

describe('the virus scanner', function () {
  this.timeout(60_000)
  const scanner = { host: '127.0.0.1', port: 0 }
  const service = useService({ intake: { maxBytes: 20_000_000, scanner } })
  let clamd: Clamd
  let owner: OwnerRef
  before(async () => {
    clamd = await startClamd(EICAR)
    scanner.port = clamd.port
    owner = { kind: 'submission', number: (await submissionStages(service).draft())._id }
  })
  after(() => clamd.close())
  beforeEach(() => {
    clamd.manner = 'scans'
  })
  const maker = () => service.signIn('manufacturerA')
  const infected = { name: 'note.txt', bytes: EICAR }

  it('is shown every byte of a file before it is attached', async () => {
    const bytes = Buffer.alloc(1_300_000, 'shown in whole ')
    await attached(await maker(), owner, { name: 'long.txt', bytes })
    expect(Buffer.compare(clamd.scanned.at(-1) ?? Buffer.alloc(0), bytes)).to.equal(0)
  })

  it('turns an infected file away with the signature; nothing is stored, and who brought it is on record', async () => {
    const before = await storedCounts()
    const answer = await attach(await maker(), owner, infected)
    expect([answer.status, answer.problem.failures[0]?.code, answer.problem.failures[0]?.value]).to.deep.equal([
      422,
      'attachment.infected',
      'Eicar-Test-Signature',
    ])
    expect(await storedCounts()).to.deep.equal(before)
    const event = await EventModel.findOne({ type: 'attachment.infected' }).lean()
    expect(event?.actor.userId).to.equal(service.person('manufacturerA').id)
    expect(event?.payload).to.include({ name: 'note.txt', signature: 'Eicar-Test-Signature' })
    const { items } = (await (await maker()).get(`/submissions/${owner.number}/history`)).body as HistoryView
    expect(items.map(({ type }) => type)).to.include('attachment.infected')
  })

  const BROKEN: Readonly<Record<Exclude<ClamdManner, 'scans' | 'silent'>, string>> = {
    hangsUp: 'hangs up',
    stammers: 'gives an answer it does not know',
    refusesLength: 'finds the file too long',
  }
  for (const [manner, what] of Object.entries(BROKEN) as [ClamdManner, string][]) {
    it(`lets nothing in when it ${what}`, async () => {
      clamd.manner = manner
      const before = await storedCounts()
      const answer = await attach(await maker(), owner, { name: 'n.txt', bytes: Buffer.alloc(400_000, manner) })
      expect([answer.status, ...codesOf(answer)]).to.deep.equal([503, 'attachment.scanner-unavailable'])
      expect(await storedCounts()).to.deep.equal(before)
    })
  }

  it('lets nothing in when nobody listens', async () => {
    const before = await storedCounts()
    const gone = await startClamd(EICAR)
    await gone.close()
    scanner.port = gone.port
    const answer = await attach(await maker(), owner, SAMPLES.pdf)
    scanner.port = clamd.port
    expect([answer.status, ...codesOf(answer)]).to.deep.equal([503, 'attachment.scanner-unavailable'])
    expect(await storedCounts()).to.deep.equal(before)
  })

  it('is given up when it says nothing for too long', async () => {
    clamd.manner = 'silent'
    const asked = scanFile(Readable.from([Buffer.from('a')]), scanner, 150)
    const refusal = await asked.then(
      () => null,
      (error: unknown) => error,
    )
    expect(refusal).to.be.instanceOf(RefusalError)
    expect((refusal as RefusalError).refusals).to.deep.equal([{ code: 'attachment.scanner-unavailable' }])
  })
})
