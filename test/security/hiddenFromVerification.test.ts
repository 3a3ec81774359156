import { expect } from 'chai'
import { ObjectId } from 'mongodb'
import mongoose from 'mongoose'
import { claimStore } from '../../models/claims.ts'
import { EventModel, eventHash, type StoredEvent } from '../../models/events.ts'
import { findLastSeal } from '../../models/seals.ts'
import { activityFollower } from '../../server/business/desk/audit/usecases/activityFollower.ts'
import { verifyRecord } from '../../server/business/desk/audit/usecases/verifyRecord.ts'
import { followOnce } from '../../server/platform/following/runner.ts'
import { headOf, type SealHead } from '../../server/platform/sealing/domain/seal.ts'
import { ACCESS } from '../support/access.ts'
import { useService } from '../support/app.ts'
import { submissionStages } from '../support/builders/submission.ts'
import { claimStages } from '../support/claims/claimStages.ts'
import { MovableClock } from '../support/clock.ts'
import { followingAt } from '../support/following.ts'
import { putBack, saveAll, sealEverything, writeDocuments } from '../support/sealing.ts'

/** A document whatever its number is made of. */
interface Raw {
  _id: string | number | Date | ObjectId
  [field: string]: unknown
}

describe('what somebody with the whole database in hand disguises', function () {
  this.timeout(60_000)
  const service = useService()
  let saved: Awaited<ReturnType<typeof saveAll>>
  let head: SealHead
  let claimNo: string
  let quoteNo: string

  const collection = (name: string) => mongoose.connection.collection<Raw>(name)
  const found = async () =>
    (await verifyRecord({ keys: ACCESS.keys, heads: [head] })).findings.map(({ where, fault }) => `${where} ${fault}`)

  before(async () => {
    claimNo = (await claimStages(service).paid())._id
    quoteNo = (await submissionStages(service).approved())._id
    await sealEverything()
    await writeDocuments(service, 2)
    await sealEverything()
    await followOnce(activityFollower, followingAt(new MovableClock('2026-03-02')))
    const seal = await findLastSeal()
    if (!seal) throw new Error('nothing is sealed')
    head = headOf(seal)
    saved = await saveAll()
  })
  afterEach(() => putBack(saved))

  it('is named where a posting is doubled under a number and an event that are no texts', async () => {
    const paid = await collection('ledgerTransactions').findOne({ kind: 'claimPaid' })
    const copies = [new ObjectId(), 7, new Date(0)]
    for (const [index, _id] of copies.entries())
      await collection('ledgerTransactions').insertOne({ ...paid, _id, event: index, bankReference: null })
    expect(await found()).to.have.members(
      copies.flatMap((_id) => [
        `ledgerTransactions:${String(_id)} row-without-event`,
        `${String(_id)} posting-without-event`,
        `${String(_id)} posting-without-source`,
      ]),
    )
  })

  it('is named where a posting is about no text, or is of a shape that none has', async () => {
    const paid = await collection('ledgerTransactions').findOne({ kind: 'claimPaid' })
    for (const subject of [null, 7, new Date(0), '']) {
      await collection('ledgerTransactions').updateOne({ _id: paid?._id ?? '' }, { $set: { subject } })
      expect(await found(), String(subject)).to.include.members([
        `${String(paid?._id)} posting-without-document`,
        `claim:${claimNo} payments.0 posting-missing`,
      ])
    }
    for (const entries of [null, 7, [null], [{ account: 5 }]]) {
      await collection('ledgerTransactions').updateOne({ _id: paid?._id ?? '' }, { $set: { ...paid, entries } })
      const named = (await found()).filter((line) => /posting|books/.test(line))
      expect(named, JSON.stringify(entries)).to.have.length.greaterThan(0)
    }
  })

  it('is named where a document is doubled under a number that is no text', async () => {
    const claim = await collection('claims').findOne({ _id: claimNo })
    const _id = new ObjectId()
    await collection('claims').insertOne({ ...claim, _id })
    expect(await found()).to.deep.equal([
      `claim:${String(_id)}#${claim?.version} document-without-events`,
      `claim:${String(_id)} exercise-missing`,
    ])
  })

  it('is named where an event says that it is sealed by what is no number of a seal', async () => {
    const event = await EventModel.findOne({ stream: `claim:${claimNo}` })
      .sort({ seq: -1 })
      .lean<StoredEvent>()
    if (!event) throw new Error('no event')
    const { patch, ...last } = event
    const stray = {
      ...last,
      _id: `claim:${claimNo}#${event.seq + 1}`,
      seq: event.seq + 1,
      previousHash: event.hash,
      before: event.after,
      patch: '{"edits":[]}',
    }
    const hash = eventHash(stray)
    await collection('claims').updateOne({ _id: claimNo }, { $set: { version: stray.seq, eventHash: hash } })
    const nowhere = ['1', '', Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0.5, true, new Date(), {}]
    for (const sealNo of [...nowhere, [1], ['1'], []]) {
      await collection('events').insertOne({ ...stray, hash, sealNo })
      expect(await found(), String(sealNo)).to.include(`${stray._id} not-in-its-seal`)
      await collection('events').deleteOne({ _id: stray._id })
    }
  })

  it('is named where two seals change places', async () => {
    const [one, other] = [1, head.n].map((_id) => collection('seals').findOne({ _id }))
    const { _id: _, ...first } = (await one) ?? {}
    const { _id: __, ...last } = (await other) ?? {}
    await collection('seals').replaceOne({ _id: 1 }, last as Raw)
    await collection('seals').replaceOne({ _id: head.n }, first as Raw)
    const named = await found()
    expect(named).to.include('seal:1 seal-wrong-predecessor').and.include(`seal:${head.n} seal-wrong-predecessor`)
    expect(named).to.include(`seal:${head.n} seal-differs-from-head`)
  })

  it('is named where the last seal is taken away, with its events and documents or without', async () => {
    await collection('seals').deleteOne({ _id: head.n })
    const named = await found()
    expect(named).to.include(`seal:${head.n} seal-missing`)
    expect(named.filter((line) => line.endsWith('not-in-its-seal'))).to.have.length(2)
    await collection('events').deleteMany({ sealNo: head.n })
    await collection('jobRequests').deleteMany({})
    // The follower has seen it, whether or not anybody has kept its head.
    expect(await found()).to.deep.equal([`seal:${head.n} seal-missing`, 'follower:activity follower-beyond-seals'])
  })

  it('is named where a seal is no longer one, whatever is made of it', async () => {
    const changes = [
      { events: 5 },
      { events: [null] },
      { events: [{ id: 1 }] },
      { mac: 3 },
      { hash: null },
      { at: 'now' },
    ]
    for (const change of changes) {
      await collection('seals').updateOne({ _id: 1 }, { $set: change })
      expect(await found(), JSON.stringify(change)).to.include('seal:1 seal-changed')
      await putBack(saved)
    }
    const seal = await collection('seals').findOne({ _id: 1 })
    for (const _id of ['x', 1.5, Number.NaN, new Date(0)]) {
      await collection('seals').insertOne({ ...seal, _id })
      expect(await found()).to.include(`seal:${String(_id)} seal-changed`)
      await collection('seals').deleteOne({ _id })
    }
  })

  it('is named where a series counts by what is no number', async () => {
    for (const last of ['999999', null, Number.NaN, 1.5, [999999]]) {
      await collection('numberSeries').updateOne({ _id: 'CL2026' }, { $set: { last } })
      expect(await found(), String(last)).to.deep.equal(['numberSeries:CL2026 number-series-behind'])
    }
  })

  it("is named where a person's key is damaged, exchanged or gone, so that the name can be changed", async () => {
    const [one, other] = await collection('personalKeys').find({}).sort({ _id: 1 }).limit(2).toArray()
    if (!one || !other) throw new Error('no keys')
    const person = String(one._id)
    await collection('users').updateOne({ _id: person.replace('user:', '') }, { $set: { name: '另一个人' } })
    // What the name is found by is kept among the marks.
    const names = (finding: string) => [`${person}#1 ${finding}`, `${person} marks-differ`]
    expect(await found()).to.deep.equal(names('document-changed'))
    const foreign = String(one.wrapped).replace(/^[^.]+/, 'f'.repeat(16))
    for (const wrapped of [other.wrapped, 'abc', '', 5, null, foreign]) {
      await collection('personalKeys').updateOne({ _id: one._id }, { $set: { wrapped } })
      expect(await found(), String(wrapped)).to.deep.equal(names('personal-key-unreadable'))
    }
    await collection('personalKeys').deleteOne({ _id: one._id })
    expect(await found()).to.deep.equal(names('personal-key-missing'))
  })

  it('is named where a case is taken out of what it is found by', async () => {
    const claim = await collection('claims').findOne({ _id: claimNo })
    const policy = String(claim?.policyNo)
    for (const change of [{ $unset: { marks: '' } }, { $set: { marks: {} } }, { $set: { 'marks.other': true } }]) {
      await collection('policies').updateOne({ _id: policy }, change as object)
      expect(await found(), JSON.stringify(change)).to.deep.equal([`policy:${policy} marks-differ`])
      await putBack(saved)
    }
  })

  it('is named where what somebody approved no longer counts against the authority', async () => {
    const { approval } = (await claimStore.model.findById(claimNo).lean()) ?? {}
    const _id = `approveClaim:${claimNo}:${approval?.approverId}`
    const exercises = collection('authorityExercises')
    const changes = [
      { amountFen: 0 },
      { keys: [] },
      { userId: 'USR2026999999' },
      { to: '2026-01-01' },
      { on: '2025-01-01', from: '2025-01-01', to: '2026-01-01' },
      { sum: 'none' },
    ]
    for (const change of changes) {
      await exercises.updateOne({ _id }, { $set: change })
      expect(await found(), JSON.stringify(change)).to.deep.equal([`claim:${claimNo} exercise-missing`])
      await putBack(saved)
    }
    await exercises.deleteMany({})
    expect(await found()).to.deep.equal([`claim:${claimNo} exercise-missing`, `quote:${quoteNo} exercise-missing`])
  })

  it('is named where a follower is put forward or back, or its rows are changed', async () => {
    const followers = collection('followers')
    const at = async (position: unknown) => {
      await followers.updateOne({ _id: 'activity' }, { $set: { 'current.position': position } })
      const named = await found()
      await putBack(saved)
      return named
    }
    const { length } = ((await collection('seals').findOne({ _id: head.n }))?.events ?? []) as readonly unknown[]
    for (const position of [
      { n: head.n + 1, done: 0 },
      { n: head.n, done: length + 1 },
      { n: 1, done: -1 },
      { n: 'x', done: 0 },
    ])
      expect(await at(position), JSON.stringify(position)).to.deep.equal(['follower:activity follower-beyond-seals'])
    for (const position of [
      { n: 1, done: 0 },
      { n: head.n, done: 0 },
      { n: 0, done: 0 },
    ])
      expect(await at(position), JSON.stringify(position)).to.deep.equal(['follower:activity projection-differs'])
    await collection('activity').deleteOne({})
    expect(await found()).to.deep.equal(['follower:activity projection-differs'])
    await putBack(saved)
    await followers.deleteMany({})
    expect(await found()).to.deep.equal([])
  })

  it('hides nothing else: each of several broken documents is named', async () => {
    const claim = await collection('claims').findOne({ _id: claimNo })
    await collection('claims').deleteOne({ _id: claimNo })
    await collection('policies').updateOne({ _id: String(claim?.policyNo) }, { $set: { region: '110000' } })
    await collection('organisations').updateOne(
      { _id: service.organisation('insurerA') },
      { $set: { nameZh: '另一家公司' } },
    )
    const named = await found()
    expect(named.map((line) => line.replace(/^.*? /, '')).toSorted()).to.deep.equal([
      'document-changed',
      'document-changed',
      'document-missing',
      'marks-differ',
      'posting-header-differs',
      'posting-without-document',
      'posting-without-document',
    ])
  })
})
