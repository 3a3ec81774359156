import { expect } from 'chai'
import { BSON } from 'mongodb'
import mongoose from 'mongoose'
import winston from 'winston'
import { attachmentStore } from '../../models/attachments.ts'
import { claimStore } from '../../models/claims.ts'
import { definitionStore } from '../../models/definitions.ts'
import { stateAfter } from '../../models/eventPatch.ts'
import { EventModel, type StoredEvent } from '../../models/events.ts'
import { decoded } from '../../models/extendedJson.ts'
import { policyStore } from '../../models/policies.ts'
import { quoteStore } from '../../models/quotes.ts'
import { allStores, type Store, type Stored, storedDocuments, streamOf } from '../../models/store.ts'
import { submissionStore } from '../../models/submissions.ts'
import { subsidyApplicationStore } from '../../models/subsidyApplications.ts'
import { userStore } from '../../models/users.ts'
import { CLAIM_STATES } from '../../server/business/claims/domain/claim.ts'
import { openContent } from '../../server/business/contract/attachments/usecases/openContent.ts'
import { stateInTheClear } from '../../server/business/desk/audit/usecases/stateAsOf.ts'
import { verifyChains } from '../../server/business/desk/audit/usecases/verifyChains.ts'
import { verifyRecord } from '../../server/business/desk/audit/usecases/verifyRecord.ts'
import { collectWork } from '../../server/business/desk/workqueue/usecases/collectWork.ts'
import { AS_ASKED } from '../../server/business/offer/underwriting/domain/proposal.ts'
import { SUBMISSION_STATES } from '../../server/business/offer/underwriting/domain/submission.ts'
import { quoteSubmission } from '../../server/business/offer/underwriting/usecases/quoteSubmission.ts'
import { bindQuote } from '../../server/business/policy/policy/usecases/bindQuote.ts'
import { listAccumulations } from '../../server/business/risk/accumulation/usecases/accumulations.ts'
import { SUBSIDY_APPLICATION_STATES } from '../../server/business/subsidy/domain/lifecycle.ts'
import { PEOPLE } from '../../server/demonstration/people.ts'
import type { Json } from '../../server/kernel/patch.ts'
import { RefusalError } from '../../server/kernel/refusal.ts'
import type { Reader } from '../../server/platform/database/reader.ts'
import { inUnitOfWork, type UnitOfWork } from '../../server/platform/database/unitOfWork.ts'
import { ACCESS } from '../support/access.ts'
import { useDatabase } from '../support/database.ts'
import { tellStory } from '../support/story.ts'
import { chineseIn, writtenTexts } from '../support/writtenTexts.ts'

type Marked = Stored & { readonly marks?: unknown }

describe('The demonstration story', () => {
  useDatabase()
  const logger = winston.createLogger({ silent: true })
  const today = '2026-11-24'
  const reader = {
    actor: {
      userId: 'test',
      name: 'test',
      organisationId: 'platform',
      organisationKind: 'platform',
      roles: [],
      via: 'command',
    },
    now: new Date(`${today}T02:00:00Z`),
    businessDate: today,
    requestId: 'test',
    logger,
    access: ACCESS,
  } as const

  before(async function () {
    this.timeout(180_000)
    await tellStory({ clock: { now: () => reader.now, businessDate: () => today }, logger, access: ACCESS })
  })

  /** What a person of the story reads with. */
  const as = async (login: string): Promise<Reader> => {
    const user = await userStore.model.findOne({ login }).orFail().lean()
    return { ...reader, actor: { ...user, userId: user._id, via: 'session' }, demonstration: true }
  }

  /** Codes of why a person is refused; none where the act succeeds. */
  async function refusalsOf<R>(login: string, act: (work: UnitOfWork) => Promise<R>): Promise<string[]> {
    try {
      await inUnitOfWork(await as(login), act)
      return []
    } catch (error) {
      if (error instanceof RefusalError) return error.refusals.map(({ code }) => code)
      throw error
    }
  }

  const statesOf = async <T>(store: Store<T>): Promise<unknown[]> => (await store.model.distinct('state')).toSorted()

  it('leaves a case standing in every state people go on from', async () => {
    expect(await statesOf(submissionStore)).to.deep.equal([...SUBMISSION_STATES].sort())
    expect(await statesOf(policyStore)).to.deep.equal(['bound', 'issued'])
    expect(await statesOf(claimStore)).to.deep.equal(CLAIM_STATES.filter((state) => state !== 'paid').toSorted())
    expect(await statesOf(subsidyApplicationStore)).to.deep.equal(
      SUBSIDY_APPLICATION_STATES.filter((state) => state !== 'withdrawn').toSorted(),
    )
  })

  it('subsidises the turbine of 2019 under the rules of its time and that of this year under today’s', async () => {
    const approved = await subsidyApplicationStore.model.find({ state: 'approved' }).sort({ _id: 1 }).lean()
    expect(approved.map(({ ruleSet }) => ruleSet.id)).to.deep.equal(['EQ-NAT-2019', 'UNI-2024'])
  })

  it('has a case of every line of business', async () => {
    expect((await policyStore.model.distinct('product.code')).toSorted()).to.deep.equal(['FB-NM', 'FS-EQ'])
    const found = async (productCode: string) => submissionStore.model.distinct('state', { productCode })
    expect((await found('FB-NM')).toSorted()).to.deep.equal(['bound', 'quoted'])
    expect((await found('RD-EL')).toSorted()).to.deep.equal(['declined', 'quoted'])
    expect(await found('IP-EN')).to.deep.equal(['accepted'])
  })

  it('has versions an insurer writes, reviews, has in force, and has published for a day to come', async () => {
    expect(await statesOf(definitionStore)).to.deep.equal(['draft', 'inReview', 'published'])
    const published = await definitionStore.model.find({ state: 'published' }).sort({ 'effective.from': 1 }).lean()
    expect(published.map(({ code, effective }) => [code, (effective?.from ?? '') <= today])).to.deep.equal([
      ['RD-EL', true],
      ['IP-EN', false],
    ])
  })

  it('has a contract that is not bound before the last follower has confirmed its share', async () => {
    const { panel, submissionNo } = await quoteStore.model
      .findOne({ panel: { $ne: null } })
      .orFail()
      .lean()
    expect(panel?.map(({ lead, confirmedAt }) => [lead, confirmedAt !== null])).to.deep.equal([
      [true, true],
      [false, true],
      [false, false],
    ])
    const bind = (work: UnitOfWork) => bindQuote(work, { submissionNo })
    expect(await refusalsOf('underwriter', bind)).to.deep.equal(['coinsurance.not-confirmed'])
    expect(
      (await collectWork(await as('underwriter.beichen'), { limit: 50 })).items.map(({ kind }) => kind),
    ).to.deep.equal(['quote'])
  })

  it('keeps papers that whoever attached them can open, on submissions, policies and claims', async () => {
    const kept = await attachmentStore.model.find({ state: 'kept' }).lean()
    const kinds = new Set(kept.map(({ owner, kind }) => `${owner.kind} ${kind}`))
    expect([...kinds]).to.include.members(['submission pdf', 'claim pdf', 'claim png'])
    expect(kept.filter(({ documentCode }) => documentCode !== null).length).to.be.above(5)
    for (const { _id: number, sizeBytes, kind, uploader } of kept) {
      const { login } = await userStore.model.findById(uploader.userId).orFail().lean()
      const { content } = await openContent(await as(login), { attachmentNo: number })
      const bytes = Buffer.concat((await content.toArray()) as Buffer[])
      expect([bytes.length, bytes.subarray(0, 4).toString('latin1')], number).to.deep.equal([
        sizeBytes,
        kind === 'pdf' ? '%PDF' : '\x89PNG',
      ])
    }
  })

  it('has an insurer close to its retention, above which one more turbine takes it', async () => {
    const manager = await as('underwriting.manager')
    const { items } = await listAccumulations(manager, { dimension: 'user' })
    const { limitFen = 0, retentionFen } = items[0] ?? {}
    expect(limitFen).to.be.within(0.9 * (retentionFen ?? 0), retentionFen ?? 0)
    const turbine = await quoteStore.model.findOne({ state: 'referred' }).orFail().lean()
    expect(turbine.ruleFindings.map(({ code }) => code)).to.include('accumulation-above-retention')
  })

  it('has a submission that nobody can quote because its maker is banned', async () => {
    const { organisationId } = await userStore.model.findOne({ login: 'maker.fushun' }).orFail().lean()
    const ofTheMaker = { 'parties.manufacturerId': organisationId }
    const { _id: number } = await submissionStore.model.findOne(ofTheMaker).orFail().lean()
    const quote = (work: UnitOfWork) => quoteSubmission(work, { submissionNo: number, ...AS_ASKED })
    expect(await refusalsOf('underwriter', quote)).to.deep.equal(['underwriting.rule-blocks'])
  })

  it('has work for everyone whose work comes to them', async () => {
    const without = await Promise.all(
      Object.values(PEOPLE).map(async ({ login }) =>
        (await collectWork(await as(login), { limit: 50 })).items.length === 0 ? [login] : [],
      ),
    )
    // Who grants, reads or has asked for what others confirm has lists, no queue; a banned maker waits.
    expect(without.flat()).to.have.members([
      'maker.fushun',
      'underwriting.manager',
      'underwriting.manager.donghai',
      'underwriting.manager.beichen',
      'regulator',
      'expert',
      'admin.huaxin',
      'admin.donghai',
      'admin.beichen',
      'admin.user',
      'admin.user.port',
      'admin.user.aero',
    ])
  })

  it('keeps a record in which the verification finds nothing, in the ledger and beside the documents neither', async () => {
    const { findings, events, ledger } = await verifyRecord({ keys: ACCESS.keys, heads: [] })
    expect(findings).to.deep.equal([])
    expect(events).to.be.greaterThan(300)
    expect(ledger.transactions).to.be.greaterThan(20)
  })

  it('keeps the names of people where they can be erased, and refers to them everywhere else', async () => {
    const { db } = mongoose.connection
    const collections = (await db?.listCollections({}, { nameOnly: true }).toArray()) ?? []
    const holding: string[] = []
    for (const { name } of collections.filter(({ name }) => !name.startsWith('system.')))
      for await (const document of mongoose.connection.collection(name).find({})) {
        const text = BSON.EJSON.stringify(document)
        // A whole value, also within a patch: one of the names is a common word as well.
        const said = Object.values(PEOPLE).find(({ name }) => new RegExp(`"${name}(?:\\\\?"| ·)`).test(text))
        if (said) holding.push(`${name} ${document._id} ${said.name}`)
      }
    expect(holding.filter((line) => !/^(?:users|pendingChanges) /.test(line))).to.deep.equal([])
    expect(holding.length).to.be.greaterThan(Object.keys(PEOPLE).length - 1)
  })

  it('tells every document in its events, so that each is rebuilt as it stands, less its secrets', async () => {
    const { documents, rebuilt, secretsUnseen, broken } = await verifyChains({ keys: ACCESS.keys })
    expect({ rebuilt, secretsUnseen, broken }).to.deep.equal({ rebuilt: documents, secretsUnseen: 0, broken: [] })
    let compared = 0
    for (const store of allStores().values())
      for (const stored of await storedDocuments(store, await store.model.distinct('_id'))) {
        const events = await EventModel.find({ stream: streamOf(store, stored._id) })
          .sort({ seq: 1 })
          .lean<StoredEvent[]>()
        const { version, eventHash, stateHash, createdAt, updatedAt, marks, ...content } = stored as Marked
        const open = Object.fromEntries(Object.entries(content).filter(([field]) => !store.secrets.includes(field)))
        const stream = streamOf(store, stored._id)
        const told = await stateInTheClear(store, stream, events.reduce<Json | null>(stateAfter, null), ACCESS.keys)
        expect(decoded(told), stream).to.deep.equal(open)
        compared += 1
      }
    expect(compared).to.equal(documents)
  })

  it('is kept in words that somebody wrote: none that a program put together stands in a document or event', async () => {
    const isWritten = writtenTexts()
    // Whose account it is with the last digits of its number, what was written spelled for comparing and finding, and what an
    // issued document says, which is words as they were handed over.
    const spelled = /\.(title|bankReference\.key)$|\.(marks|paper)\./
    const found: string[] = []
    for (const { collectionName } of (await mongoose.connection.db?.collections()) ?? [])
      for await (const document of mongoose.connection.collection(collectionName).find()) {
        const { patch = null, ...fields } = document
        const content = { ...fields, patch: typeof patch === 'string' ? JSON.parse(patch) : patch }
        for (const [path, text] of chineseIn(content, collectionName))
          if (!isWritten(text) && !spelled.test(path)) found.push(`${path}: ${text}`)
      }
    expect([...new Set(found)].sort().join('\n')).to.equal('')
  })
})
