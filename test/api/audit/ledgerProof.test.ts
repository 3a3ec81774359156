import { expect } from 'chai'
import { claimStore } from '../../../models/claims.ts'
import { EventModel } from '../../../models/events.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../models/policies.ts'
import { setReserve } from '../../../server/business/claims/usecases/setReserve.ts'
import { lineOf } from '../../../server/business/desk/audit/usecases/findingText.ts'
import { ledgerFinding } from '../../../server/business/desk/audit/usecases/ledgerFindings.ts'
import { PROOF_BEGINS, type ProofState, proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type { Entry, LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { receivePremium } from '../../../server/business/policy/policy/usecases/receivePremium.ts'
import { useService } from '../../support/app.ts'
import { byMore, shifted } from '../../support/billing/proving.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { insurePolicy } from '../../support/claims/insurePolicy.ts'
import { replaceMethod } from '../../support/replaceMethod.ts'

describe('proof of the ledger', () => {
  const service = useService()
  const stages = claimStages(service)

  async function paidPolicy() {
    const { _id: number } = await insurePolicy(service)
    const reference = `BANK-${number}`
    const body = { amountFen: 16_000_000, receivedOn: '2026-03-02', reference, payer: '沈阳重型燃机有限公司' }
    return service.act('insurerFinanceA', (work) => receivePremium(work, { policyNo: number, ...body }))
  }

  /** What the proof names, as `code source field or account`. */
  const named = async () =>
    (await proveLedger()).differences.map(({ fault, subject, source, field, of }) =>
      [fault, source ?? subject, field ?? of?.account].filter((part) => part !== undefined).join(' '),
    )
  const found = (filter: object) => LedgerTransactionModel.find(filter).sort({ _id: 1 }).lean<LedgerTransaction[]>()
  const one = async (filter: object) => {
    const [first] = await found(filter)
    if (!first) throw new Error('no such transaction')
    return first
  }
  const set = (_id: string, changes: object) =>
    LedgerTransactionModel.collection.updateOne({ _id: _id as never }, { $set: changes })
  /** What is named while some transactions have other entries. */
  async function namedWith(
    changes: readonly (readonly [LedgerTransaction, (entry: Entry, index: number) => number])[],
  ) {
    for (const [transaction, changeOf] of changes)
      await set(transaction._id, { entries: shifted(transaction, changeOf).entries })
    const lines = await named()
    for (const [{ _id, entries }] of changes) await set(_id, { entries })
    return lines
  }
  const sources = (lines: readonly string[]) => new Set(lines.map((line) => line.split(' ').slice(0, 2).join(' ')))

  it('finds nothing wrong after policies are paid and claims closed', async () => {
    const policy = await paidPolicy()
    const claim = await stages.closed()
    const { differences, policies, claims, transactions } = await proveLedger()
    expect([differences, policies, claims]).to.deep.equal([[], await policyStore.model.countDocuments(), 1])
    expect(transactions).to.equal(await LedgerTransactionModel.countDocuments())
    expect(await LedgerTransactionModel.distinct('subject')).to.include.members([
      `policy:${policy._id}`,
      `claim:${claim._id}`,
    ])
  })

  it('is not misled by a premium that arrives while it runs', async () => {
    const policy = await insurePolicy(service)
    const receipt = { amountFen: 500, receivedOn: '2026-03-02', reference: 'BANK-1', payer: '沈阳重型燃机有限公司' }
    const finance = await service.signIn('insurerFinanceA')
    const statuses: number[] = []
    const restore = replaceMethod(EventModel, 'find', (...asked: Parameters<typeof EventModel.find>) => {
      restore()
      const lean = async () => {
        const path = `/policies/${policy._id}/premium-receipts`
        statuses.push((await finance.post(path, receipt, { ifMatch: policy.version })).status)
        return EventModel.find(...asked).lean()
      }
      return { sort: () => ({ lean }) }
    })
    const { differences } = await proveLedger()
    expect([statuses, differences]).to.deep.equal([[201], []])
  })

  it('says of a difference which document, which transaction, what is expected and what is there', async () => {
    const policy = await paidPolicy()
    const written = await one({ policyNo: policy._id, kind: 'premiumWritten' })
    const index = written.entries.findIndex(({ account, cover }) => account === 'writtenPremium' && cover === 'quality')
    const entries = written.entries.with(index, { ...written.entries[index], amountFen: -12_000_001 } as Entry)
    await set(written._id, { entries })
    const { differences } = await proveLedger()
    await set(written._id, { entries: written.entries })
    const { amountFen, ...of } = written.entries[index] as Entry
    expect(differences).to.deep.include({
      fault: 'posting-amount-differs',
      subject: `policy:${policy._id}`,
      source: 'terms.1',
      posting: written._id,
      kind: 'premiumWritten',
      of,
      found: -12_000_001,
      expected: -12_000_000,
    })
    const [difference] = differences.filter(({ fault }) => fault === 'posting-amount-differs')
    if (!difference) throw new Error('nothing differs')
    const facts =
      `document=policy:${policy._id} source=terms.1 kind=premiumWritten cover=quality version=1 sharePpm=1000000 ` +
      `currency=CNY account=writtenPremium party=${of.party} counterparty=${of.counterparty} ` +
      'expected=-12000000 found=-12000001'
    const finding = ledgerFinding(difference)
    expect([lineOf(finding, 'zh'), lineOf(finding, 'en')]).to.deep.equal([
      `${written._id}: posting-amount-differs 分录金额与单据不符 (${facts})`,
      `${written._id}: posting-amount-differs The amount of an entry is not what the document says (${facts})`,
    ])
  })

  it('names a policy whose paid premium was changed behind its back', async () => {
    const policy = await paidPolicy()
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $inc: { paidPremiumFen: -1 } })
    expect(await named()).to.deep.equal([`total-differs policy:${policy._id} paidPremiumFen`])
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $inc: { paidPremiumFen: 1 } })
  })

  it('names a transaction that was removed, and one that was doubled', async () => {
    const policy = await paidPolicy()
    const claim = await stages.closed()
    for (const [filter, missing] of [
      [{ policyNo: policy._id, kind: 'premiumWritten' }, 'posting-missing terms.1'],
      [{ policyNo: policy._id, kind: 'premiumReceived' }, 'posting-missing receipts.0'],
      [{ subject: `claim:${claim._id}`, kind: 'claimDue' }, 'posting-missing approval'],
      [{ subject: `claim:${claim._id}`, kind: 'claimPaid' }, 'posting-missing payments.0'],
    ] as const) {
      const written = await one(filter)
      await LedgerTransactionModel.collection.deleteOne({ _id: written._id as never })
      expect(await named()).to.deep.equal([missing])
      const doubled = { ...written, _id: `${written._id}9`, bankReference: null }
      await LedgerTransactionModel.collection.insertMany([written, doubled] as never)
      expect(await named()).to.deep.equal([`posting-without-source ${written.subject}`])
      await LedgerTransactionModel.collection.deleteOne({ _id: doubled._id as never })
    }
    expect(await named()).to.deep.equal([])
  })

  it('names premiums of two policies of which one is too much and the other too little', async () => {
    const [first, other] = [await paidPolicy(), await paidPolicy()]
    const [more, less] = await Promise.all(
      [first, other].map(({ _id }) => one({ policyNo: _id, kind: 'premiumWritten' })),
    )
    if (!more || !less) throw new Error('no premium')
    const isMeant = ({ cover }: Entry) => cover === 'quality'
    const { differences } = await (async () => {
      await set(more._id, { entries: shifted(more, byMore(7, isMeant)).entries })
      await set(less._id, { entries: shifted(less, byMore(-7, isMeant)).entries })
      return proveLedger()
    })()
    await set(more._id, { entries: more.entries })
    await set(less._id, { entries: less.entries })
    expect(new Set(differences.map(({ subject, source }) => `${subject} ${source}`))).to.deep.equal(
      new Set([`policy:${first._id} terms.1`, `policy:${other._id} terms.1`]),
    )
  })

  it('names receipts, reserves, dues and payments of which one is too much and another too little', async () => {
    const policy = await insurePolicy(service)
    for (const [amountFen, reference] of [
      [5_000_000, `ONE-${policy._id}`],
      [6_000_000, `TWO-${policy._id}`],
    ] as const)
      await service.act('insurerFinanceA', (work) =>
        receivePremium(work, {
          policyNo: policy._id,
          amountFen,
          receivedOn: '2026-03-02',
          reference,
          payer: '沈阳重型燃机有限公司',
        }),
      )
    const claims = [await stages.registered({ policyNo: policy._id }), await stages.closed()]
    for (const { _id: claimNo } of claims.slice(0, 1))
      for (const reserveFen of [5_000_000, 8_000_000])
        await service.act('claimsHandlerA', (work) => setReserve(work, { claimNo, reserveFen, reasonZh: '估损' }))
    const pairs = [
      ['receipts.0', 'receipts.1', await found({ policyNo: policy._id, kind: 'premiumReceived' })],
      [
        'reserve.history.0',
        'reserve.history.1',
        await found({ subject: `claim:${claims[0]?._id}`, kind: 'claimReserved' }),
      ],
    ] as const
    for (const [first, second, [more, less]] of pairs) {
      if (!more || !less) throw new Error(`only one of ${first}`)
      const lines = await namedWith([
        [more, byMore(7, ({ cover }) => cover === 'quality')],
        [less, byMore(-7, ({ cover }) => cover === 'quality')],
      ])
      expect(sources(lines)).to.deep.equal(
        new Set([`posting-amount-differs ${first}`, `posting-amount-differs ${second}`]),
      )
    }
    const others = await Promise.all([stages.closed(), stages.closed()])
    for (const kind of ['claimDue', 'claimPaid']) {
      const [more, less] = await Promise.all(others.map(({ _id }) => one({ subject: `claim:${_id}`, kind })))
      if (!more || !less) throw new Error(`no ${kind}`)
      await set(more._id, {
        entries: shifted(
          more,
          byMore(7, () => true),
        ).entries,
      })
      await set(less._id, {
        entries: shifted(
          less,
          byMore(-7, () => true),
        ).entries,
      })
      const { differences } = await proveLedger()
      await set(more._id, { entries: more.entries })
      await set(less._id, { entries: less.entries })
      expect(new Set(differences.map(({ subject }) => subject)), kind).to.deep.equal(
        new Set(others.map(({ _id }) => `claim:${_id}`)),
      )
    }
    expect(await named()).to.deep.equal([])
  })

  it('names transactions whose claim was deleted with all its events', async () => {
    const claim = await stages.closed()
    const kept = await claimStore.model.collection.findOne({ _id: claim._id as never })
    const events = await EventModel.collection.find({ stream: `claim:${claim._id}` }).toArray()
    await claimStore.model.collection.deleteOne({ _id: claim._id as never })
    await EventModel.collection.deleteMany({ stream: `claim:${claim._id}` })
    expect(sources(await named())).to.deep.equal(new Set([`posting-without-document claim:${claim._id}`]))
    await claimStore.model.collection.insertOne(kept as never)
    expect(sources(await named())).to.include(`posting-without-event claim:${claim._id}`)
    await EventModel.collection.insertMany(events)
    expect(await named()).to.deep.equal([])
  })

  it('names an amount moved from one account to another, in every kind of transaction', async () => {
    const policy = await paidPolicy()
    const claim = await stages.closed()
    for (const subject of [`policy:${policy._id}`, `claim:${claim._id}`])
      for (const written of await found({ subject })) {
        const [index, entry] = [0, written.entries[0] as Entry]
        await set(written._id, { entries: written.entries.with(index, { ...entry, account: 'subsidyPayable' }) })
        const { differences } = await proveLedger()
        await set(written._id, { entries: written.entries })
        expect(
          differences.map(({ posting, of }) => `${posting} ${of?.account}`),
          written.kind,
        ).to.include.members([`${written._id} subsidyPayable`, `${written._id} ${entry.account}`])
        expect(new Set(differences.map((difference) => difference.subject))).to.deep.equal(new Set([subject]))
      }
    expect(await named()).to.deep.equal([])
  })

  it('names a transaction of a kind its document does not have, and a recovery that no document stands behind', async () => {
    const policy = await paidPolicy()
    const written = await one({ policyNo: policy._id, kind: 'premiumWritten' })
    for (const kind of ['recoveryReceived', 'subsidyDue', 'claimPaid']) {
      await LedgerTransactionModel.collection.insertOne({ ...written, _id: `${written._id}9`, kind } as never)
      expect(await named(), kind).to.deep.equal([`posting-without-source policy:${policy._id}`])
      await LedgerTransactionModel.collection.deleteOne({ _id: `${written._id}9` as never })
    }
    expect(await named()).to.deep.equal([])
  })

  it('names a premium that is earned over other days than those of its terms', async () => {
    const policy = await paidPolicy()
    const written = await one({ policyNo: policy._id, kind: 'premiumWritten' })
    await set(written._id, { earns: { from: '2026-01-01', to: '2026-07-01' } })
    expect(await named()).to.deep.equal(['earning-days-differ terms.1 earns'])
    await set(written._id, { earns: written.earns })
  })

  it('goes on where it was stopped, with what it had found', async () => {
    const policy = await paidPolicy()
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $inc: { paidPremiumFen: -1 } })
    const whole = await proveLedger()
    let saved: ProofState = PROOF_BEGINS
    const save = async (state: ProofState) => {
      saved = JSON.parse(JSON.stringify(state)) as ProofState
      if (state.stage === 'claims') throw new Error('stopped')
    }
    const stopped = await proveLedger({ save }).catch((error: unknown) => String(error))
    expect(stopped).to.equal('Error: stopped')
    expect([saved.stage, saved.differenceCount, saved.subsidies]).to.deep.equal(['claims', 1, 0])
    const later: string[] = []
    const resumed = await proveLedger({ from: saved, save: async ({ stage }) => void later.push(stage) })
    expect(resumed).to.deep.equal(whole)
    expect(later).not.to.include('policies')
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $inc: { paidPremiumFen: 1 } })
  })
})
