import { expect } from 'chai'
import { Binary } from 'mongodb'
import mongoose from 'mongoose'
import { claimStore } from '../../models/claims.ts'
import { changeOf } from '../../models/eventChange.ts'
import { EventModel, eventHash, type StoredEvent } from '../../models/events.ts'
import { findLastSeal, SealModel } from '../../models/seals.ts'
import type { Stored } from '../../models/store.ts'
import { verifyRecord } from '../../server/business/desk/audit/usecases/verifyRecord.ts'
import type { LedgerTransaction } from '../../server/business/ledger/billing/domain/transaction.ts'
import { keyRingOf } from '../../server/kernel/keyRing.ts'
import { headOf, type SealHead, sealOf } from '../../server/platform/sealing/domain/seal.ts'
import { ACCESS } from '../support/access.ts'
import { useService } from '../support/app.ts'
import { attached } from '../support/attachments/attaching.ts'
import { SAMPLES } from '../support/attachments/files.ts'
import { seedBoundPolicy } from '../support/builders/policy.ts'
import { submissionStages } from '../support/builders/submission.ts'
import { PAYABLE_FEN } from '../support/claims/claimFacts.ts'
import { claimStages } from '../support/claims/claimStages.ts'
import { putBack, saveAll, sealEverything } from '../support/sealing.ts'

type Raw = Stored & Record<string, unknown>

describe('what somebody with the whole database in hand changes', function () {
  this.timeout(60_000)
  const service = useService()
  let saved: Awaited<ReturnType<typeof saveAll>>
  let early: Awaited<ReturnType<typeof saveAll>>
  let head: SealHead
  let claimNo: string
  let policyNo: string
  let boundNo: string
  let attachmentNo: string

  const collection = (name: string) => mongoose.connection.collection<Raw>(name)
  const headNow = async (): Promise<SealHead> => {
    const seal = await findLastSeal()
    if (!seal) throw new Error('nothing is sealed')
    return headOf(seal)
  }
  const found = async (heads: readonly SealHead[] = [head], keys = ACCESS.keys) =>
    (await verifyRecord({ keys, heads })).findings.map(({ where, fault, detail }) =>
      detail === undefined ? `${where} ${fault}` : `${where} ${fault} ${detail}`,
    )
  const lastEvent = async (stream: string): Promise<StoredEvent> => {
    const event = await EventModel.findOne({ stream }).sort({ seq: -1 }).lean<StoredEvent>()
    if (!event) throw new Error(`${stream} has no events`)
    return event
  }
  /** Which event of a claim the first posting of a kind was written with. */
  const posting = async (kind: string) => {
    const one = await collection('ledgerTransactions').findOne({ kind, subject: `claim:${claimNo}` } as object)
    if (!one) throw new Error(`no ${kind}`)
    return one
  }

  async function attachToDraft(): Promise<string> {
    const { _id: number } = await submissionStages(service).draft()
    const client = await service.signInAnew('manufacturerA')
    return (await attached(client, { kind: 'submission', number }, SAMPLES.pdf)).number
  }

  before(async () => {
    const claim = await claimStages(service).paid()
    ;[claimNo, policyNo] = [claim._id, claim.policyNo]
    boundNo = (await seedBoundPolicy(service))._id
    await sealEverything()
    early = await saveAll()
    attachmentNo = await attachToDraft()
    await sealEverything()
    head = await headNow()
    saved = await saveAll()
  })
  afterEach(() => putBack(saved))

  it('is nothing as long as nobody did', async () => {
    expect(await found()).to.deep.equal([])
    const { seals, unsealed, events } = await verifyRecord({ keys: ACCESS.keys, heads: [head] })
    expect([seals, unsealed]).to.deep.equal([head.n, 0])
    expect(events).to.equal((await SealModel.find().lean()).flatMap((seal) => seal.events).length)
  })

  it('is named where a paid claim is deleted with its stream', async () => {
    const stream = `claim:${claimNo}`
    const { length } = await EventModel.find({ stream }).lean()
    await EventModel.deleteMany({ stream })
    await collection('claims').deleteOne({ _id: claimNo })
    const named = await found()
    for (let seq = 1; seq <= length; seq += 1)
      expect(named.some((line) => line.startsWith(`${stream}#${seq} sealed-event-missing`))).to.equal(true)
  })

  it('is named where a document and its last event are rewritten with new hashes', async () => {
    const event = await lastEvent(`claim:${claimNo}`)
    const document = await collection('claims').findOne({ _id: claimNo })
    const forged = { ...document, region: '110000' } as Raw
    const { patch, after } = changeOf(claimStore, null, forged as unknown as Stored, undefined)
    const rewritten = { ...event, after, ...(patch !== undefined && { patch }) }
    const hash = eventHash(rewritten)
    await EventModel.collection.replaceOne({ _id: event._id as never }, { ...rewritten, hash } as never)
    await collection('claims').replaceOne({ _id: claimNo }, { ...forged, eventHash: hash, stateHash: after })
    const differs = (posting: string, source: string, kind: string) =>
      `LT:${posting}.1 posting-header-differs document=claim:${claimNo} source=${source} kind=${kind} field=region ` +
      'expected=110000 found=210100'
    expect(await found()).to.deep.equal([
      `${event._id} differs-from-seal seal:1`,
      differs(`claim:${claimNo}#4`, 'approval', 'claimDue'),
      differs(`claim:${claimNo}#5`, 'payments.0', 'claimPaid'),
    ])
  })

  it('is named where a document goes back by one version', async () => {
    const event = await lastEvent(`policy:${policyNo}`)
    const before = await EventModel.findById(`policy:${policyNo}#${event.seq - 1}`).lean<StoredEvent>()
    await EventModel.deleteOne({ _id: event._id })
    const document = (await collection('policies').findOne({ _id: policyNo })) as Raw
    const older = { ...document, paidPremiumFen: 0, version: event.seq - 1, eventHash: before?.hash ?? '' }
    await collection('policies').replaceOne({ _id: policyNo }, older)
    expect(await found()).to.include(`${event._id} sealed-event-missing seal:1`)
  })

  it('is named where a posting is doubled', async () => {
    const paid = await posting('claimPaid')
    await collection('ledgerTransactions').insertOne({ ...paid, _id: `${paid._id}.2`, bankReference: null } as Raw)
    expect(await found()).to.deep.equal([
      `${String(paid.event)} rows-differ-from-seal ledgerTransactions`,
      `${paid._id}.2 posting-without-source document=claim:${claimNo} kind=claimPaid expected=0 found=${PAYABLE_FEN}`,
    ])
  })

  it('is named where a posting is doubled under an event that never was', async () => {
    const paid = await posting('claimPaid')
    const event = `claim:${claimNo}#99`
    await collection('ledgerTransactions').insertOne({
      ...paid,
      _id: `LT:${event}.1`,
      event,
      bankReference: null,
    } as Raw)
    const about = `document=claim:${claimNo} kind=claimPaid`
    expect(await found()).to.deep.equal([
      `ledgerTransactions:LT:${event}.1 row-without-event ${event}`,
      `LT:${event}.1 posting-without-event ${about} field=event expected=${event} found=none`,
      `LT:${event}.1 posting-without-source ${about} expected=0 found=${PAYABLE_FEN}`,
    ])
  })

  it('is named where due and paid are changed alike, by the claim too where no seal is left', async () => {
    const [due, paid] = [await posting('claimDue'), await posting('claimPaid')]
    for (const written of [due, paid]) {
      const entries = (written.entries as LedgerTransaction['entries']).map((entry) => ({
        ...entry,
        amountFen: entry.amountFen + 100 * Math.sign(entry.amountFen),
      }))
      await collection('ledgerTransactions').updateOne({ _id: written._id }, { $set: { entries } } as object)
    }
    const byLedger = `posting-amount-differs document=claim:${claimNo}`
    const named = await found()
    expect(named.filter((line) => !line.includes(byLedger))).to.have.members(
      [due, paid].map(({ event }) => `${String(event)} rows-differ-from-seal ledgerTransactions`),
    )
    expect(new Set(named.filter((line) => line.includes(byLedger)).map((line) => line.split(' ')[0]))).to.deep.equal(
      new Set([due._id, paid._id]),
    )
    await SealModel.deleteMany({})
    await EventModel.collection.updateMany({}, { $unset: { sealNo: 1 } })
    expect((await found([])).every((line) => line.includes(byLedger))).to.equal(true)
  })

  it('is named where the bytes of an attachment are swapped, cut or gone', async () => {
    const chunks = mongoose.connection.collection('attachmentFiles.chunks')
    const chunk = await chunks.findOne({})
    if (!chunk) throw new Error('nothing is stored')
    const bytes = Buffer.from((chunk.data as Binary).buffer)
    const { sha256 } = (await collection('attachments').findOne({ _id: attachmentNo })) as Raw
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1
    const named = [`attachment:${attachmentNo} content-changed ${String(sha256)}`]
    await chunks.updateOne({ _id: chunk._id }, { $set: { data: new Binary(bytes) } })
    expect(await found()).to.deep.equal(named)
    await chunks.updateOne({ _id: chunk._id }, { $set: { data: new Binary(bytes.subarray(1)) } })
    expect(await found()).to.deep.equal(named)
    await chunks.deleteMany({})
    expect(await found()).to.deep.equal(named)
    await mongoose.connection.collection('attachmentContents').deleteMany({})
    expect(await found()).to.deep.equal([`attachment:${attachmentNo} content-missing ${String(sha256)}`])
  })

  it('is named where a row of the register of insured goods is deleted or changed', async () => {
    const row = await collection('insuredGoods').findOne({ policyNo: boundNo } as object)
    await collection('insuredGoods').updateOne({ _id: row?._id ?? '' }, { $set: { to: '2026-01-02' } } as object)
    expect(await found()).to.deep.equal([`policy:${boundNo}#1 rows-differ-from-seal insuredGoods`])
    await collection('insuredGoods').deleteOne({ _id: row?._id ?? '' })
    expect(await found()).to.deep.equal([`policy:${boundNo}#1 rows-differ-from-seal insuredGoods`])
  })

  it('is named where a series is set below its highest number, or removed', async () => {
    const series = mongoose.connection.collection<{ _id: string; last: number }>('numberSeries')
    const { last = 0 } = (await series.findOne({ _id: 'CL2026' })) ?? {}
    await series.updateOne({ _id: 'CL2026' }, { $set: { last: last - 1 } })
    expect(await found()).to.deep.equal([
      `numberSeries:CL2026 number-series-behind at ${last - 1}, ${last} was given out`,
    ])
    await series.deleteOne({ _id: 'CL2026' })
    expect(await found()).to.deep.equal([`numberSeries:CL2026 number-series-behind at nothing, ${last} was given out`])
  })

  it('is named where an event is added and marked as sealed', async () => {
    const event = await lastEvent(`claim:${claimNo}`)
    const stray = { ...event, _id: `claim:${claimNo}#${event.seq + 1}`, seq: event.seq + 1, previousHash: event.hash }
    for (const sealNo of [1, head.n, head.n + 7]) {
      await EventModel.collection.insertOne({ ...stray, sealNo, hash: eventHash(stray) } as never)
      expect(await found()).to.include(`${stray._id} not-in-its-seal`)
      await EventModel.deleteOne({ _id: stray._id })
    }
  })

  it('is named where a seal is changed, left out, or made with another key', async () => {
    const seal = await SealModel.collection.findOne({ _id: 1 as never })
    const events: never[] = []
    await SealModel.collection.updateOne({ _id: 1 as never }, { $set: { events } })
    expect(await found()).to.include('seal:1 seal-changed')

    const { hash, mac, ...content } = { ...seal, events } as never as Parameters<typeof sealOf>[1] &
      Record<string, unknown>
    const foreign = sealOf(keyRingOf(['a key of somebody else, long enough for it']), content)
    await SealModel.collection.replaceOne({ _id: 1 as never }, foreign as never)
    expect(await found()).to.include('seal:2 seal-wrong-predecessor')

    const forged = { ...foreign, mac: foreign.mac.replace(/^[^.]+/, ACCESS.keys.first.id) }
    await SealModel.collection.replaceOne({ _id: 1 as never }, forged as never)
    expect(await found()).to.include('seal:1 seal-forged')

    await SealModel.collection.deleteOne({ _id: 1 as never })
    expect(await found()).to.include('seal:2 seal-gap')
  })

  it('is named where all seals are made anew with a key that is not in the ring', async () => {
    const other = keyRingOf(['a key of somebody else, long enough for it'])
    let previous: string | null = null
    for (const { hash, mac, ...content } of await SealModel.collection.find({}).sort({ _id: 1 }).toArray()) {
      const seal = sealOf(other, { ...(content as never as Parameters<typeof sealOf>[1]), previous })
      await SealModel.collection.replaceOne({ _id: seal._id as never }, seal as never)
      previous = seal.hash
    }
    expect(await found([])).to.deep.equal([`seal:${head.n} seal-of-unknown-key`])
  })

  it('is named by a head from outside where the whole database goes back to an earlier state', async () => {
    for (const { name } of saved) await collection(name).deleteMany({})
    await putBack(early)
    expect(await found([])).to.deep.equal([])
    expect(await found()).to.deep.equal([`seal:${head.n} seal-missing ${head.hash}`])
    await attachToDraft()
    await sealEverything()
    expect(await found()).to.deep.equal([`seal:${head.n} seal-differs-from-head ${head.hash}`])
  })
})
