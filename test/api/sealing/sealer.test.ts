import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import winston from 'winston'
import { EventModel } from '../../../models/events.ts'
import { findLastSeal, SealModel } from '../../../models/seals.ts'
import { verifySeals } from '../../../server/business/desk/audit/usecases/verifySeals.ts'
import { LeaseLost, takeLease } from '../../../server/platform/database/lease.ts'
import { headOf, type Seal } from '../../../server/platform/sealing/domain/seal.ts'
import { createSealer } from '../../../server/platform/sealing/sealer.ts'
import { anchorSeals } from '../../../server/platform/sealing/usecases/anchorSeals.ts'
import { SEALER_LEASE, sealEvents } from '../../../server/platform/sealing/usecases/sealEvents.ts'
import { keptHeads, takeHeadOut } from '../../../server/platform/sealing/usecases/takeHeadOut.ts'
import { ACCESS } from '../../support/access.ts'
import { useService } from '../../support/app.ts'
import { putBack, saveAll, sealEverything, writeDocuments } from '../../support/sealing.ts'
import { until } from '../../support/until.ts'

const { keys } = ACCESS
const now = () => new Date('2026-03-02T02:00:00Z')

describe('the sealer', function () {
  this.timeout(60_000)
  const service = useService()
  const write = (documents: number) => writeDocuments(service, documents, 'second')
  const seals = () => SealModel.find().sort({ _id: 1 }).lean<Seal[]>()
  const named = async () => (await seals()).flatMap(({ events }) => events.map(({ id }) => id))
  const unsealed = () => EventModel.countDocuments({ sealNo: null })
  const findings = async () => (await verifySeals({ keys, heads: [] })).findings

  it('names every event once, each stream in the order of its numbers, in seals of a bounded size', async () => {
    await write(20)
    await sealEverything(now(), 7)
    const all = await named()
    expect(await unsealed()).to.equal(0)
    expect(all.length).to.equal(new Set(all).size)
    expect(all.length).to.equal(await EventModel.countDocuments())
    const seen = new Map<string, number>()
    for (const id of all) {
      const [stream = '', seq] = id.split('#')
      expect(Number(seq)).to.equal((seen.get(stream) ?? 0) + 1)
      seen.set(stream, Number(seq))
    }
    expect(Math.max(...(await seals()).map(({ events }) => events.length))).to.be.at.most(8)
    expect(await findings()).to.deep.equal([])
  })

  it('never seals an event before its predecessor, whatever the clocks said', async () => {
    const stream = await write(1)
    await EventModel.collection.updateOne({ _id: `${stream}#1` as never }, { $set: { at: new Date('2030-01-01') } })
    await write(3)
    await sealEverything(now(), 2)
    const all = await named()
    expect(all.indexOf(`${stream}#1`)).to.be.lessThan(all.indexOf(`${stream}#2`))
  })

  it('misses nothing and names nothing twice while many write and two compete', async () => {
    const logger = winston.createLogger({ silent: true })
    const competing = [1, 2].map(() => createSealer({ keys, now, logger, sealEveryMs: 10 }))
    for (const sealer of competing) sealer.start()
    await Promise.all([write(15), write(15), write(15)])
    await until(async () => (await unsealed()) === 0)
    await Promise.all(competing.map((sealer) => sealer.stop()))
    const all = await named()
    expect(all.length).to.equal(new Set(all).size)
    expect(all.length).to.equal(await EventModel.countDocuments())
    expect(await findings()).to.deep.equal([])
  })

  it('commits nothing more once another one has taken over', async () => {
    const first = await takeLease(SEALER_LEASE)
    await first.release()
    const second = await takeLease(SEALER_LEASE)
    await write(1)
    const before = (await seals()).length
    const late = await sealEvents({ keys, lease: first, now: now() }).catch((error: unknown) => error)
    expect(late).to.be.instanceOf(LeaseLost)
    expect((await seals()).length).to.equal(before)
    expect((await sealEvents({ keys, lease: second, now: now() }))?._id).to.equal((await findLastSeal())?._id)
    await second.release()
  })

  it('is taken over when it gives up, and the next goes on in the same chain', async () => {
    const logger = winston.createLogger({ silent: true })
    const [first, second] = [1, 2].map(() => createSealer({ keys, now, logger, sealEveryMs: 10 }))
    first?.start()
    await write(1)
    await until(async () => (await unsealed()) === 0)
    second?.start()
    await first?.stop()
    await write(1)
    await until(async () => (await unsealed()) === 0)
    await second?.stop()
    expect(await findings()).to.deep.equal([])
  })

  it('says the head of the seals in the log', async () => {
    const lines: Record<string, unknown>[] = []
    const logger = winston.createLogger({
      transports: new winston.transports.Stream({
        stream: new (await import('node:stream')).Writable({
          write: (chunk: Buffer, _encoding, done) => {
            lines.push(JSON.parse(String(chunk)) as Record<string, unknown>)
            done()
          },
        }),
      }),
    })
    await write(1)
    const sealer = createSealer({ keys, now, logger, sealEveryMs: 10, headEveryMs: 50 })
    sealer.start()
    await until(async () => lines.filter(({ message }) => message === 'head of the seals').length > 1)
    await sealer.stop()
    const last = await findLastSeal()
    expect(lines.at(-1)).to.include(last ? headOf(last) : {})
  })

  it('lets the head be taken to a folder and to a webhook, and read from the folder', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'firstcover-heads-'))
    const posted: unknown[] = []
    let status = 503
    const server = createServer((request, response) => {
      request.on('data', (chunk) => posted.push(JSON.parse(String(chunk))))
      request.on('end', () => response.writeHead(status).end())
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const webhook = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
    expect(await takeHeadOut({ dir, webhook }, { day: '2026-03-02', erased: [] }).catch(String)).to.contain('503')
    status = 204
    const head = await takeHeadOut({ dir, webhook }, { day: '2026-03-02', erased: [] })
    server.close()
    const last = await findLastSeal()
    const wanted = last && { ...headOf(last), day: '2026-03-02', sealedAt: last.at.toISOString(), erased: [] }
    expect(head).to.deep.equal(wanted)
    expect(posted).to.deep.equal([wanted, wanted])
    expect(readdirSync(dir)).to.deep.equal(['seal-head-2026-03-02.json'])
    expect(JSON.parse(readFileSync(join(dir, 'seal-head-2026-03-02.json'), 'utf8'))).to.deep.equal(wanted)
    expect(keptHeads(dir)).to.deep.equal(last ? [headOf(last)] : [])
    rmSync(dir, { recursive: true })
  })

  it('goes on after a restore that is anchored anew, which every verification says', async () => {
    await sealEverything()
    const backup = await saveAll()
    const kept = (await findLastSeal()) as Seal
    await write(2)
    await sealEverything(now(), 2)
    const lost = headOf((await findLastSeal()) as Seal)
    const between = { n: kept._id + 1, hash: ((await SealModel.findById(kept._id + 1).lean()) as Seal).hash }

    await putBack(backup)
    const faults = async () =>
      (await verifySeals({ keys, heads: [headOf(kept), between, lost] })).findings.map(({ fault }) => fault)
    expect(await faults()).to.deep.equal(['seal-missing', 'seal-missing'])

    const lease = await takeLease(SEALER_LEASE)
    const anchor = await anchorSeals({ keys, lease, now: now(), reason: 'disk lost', by: 'op', lost })
    await lease.release()
    expect(anchor).to.deep.include({ _id: lost.n + 1, previous: kept.hash })
    await write(1)
    await sealEverything()
    expect(await faults()).to.deep.equal([])
    const { anchors, head } = await verifySeals({ keys, heads: [headOf(anchor)] })
    expect(anchors.map((seal) => seal.anchor)).to.deep.equal([{ after: kept._id, lost, reason: 'disk lost', by: 'op' }])
    expect(head?.n).to.equal(lost.n + 2)
  })
})
