import { expect } from 'chai'
import { claimStore } from '../../../models/claims.ts'
import { EventModel } from '../../../models/events.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { policyStore } from '../../../models/policies.ts'
import { PROOF_BEGINS, type ProofState, proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type { LedgerTransaction } from '../../../server/business/ledger/billing/domain/transaction.ts'
import { receivePremium } from '../../../server/business/policy/policy/usecases/receivePremium.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { insurePolicy } from '../../support/claims/insurePolicy.ts'

describe('proof of the ledger', () => {
  const service = useService()
  const stages = claimStages(service)

  async function paidPolicy() {
    const { _id: number } = await insurePolicy(service)
    const reference = `BANK-${number}`
    const body = { amountFen: 16_000_000, receivedOn: '2026-03-02', reference, payer: '沈阳重型燃机有限公司' }
    return service.act('insurerFinanceA', (work) => receivePremium(work, { policyNo: number, ...body }))
  }

  it('finds nothing wrong after policies are paid and claims closed', async () => {
    const policy = await paidPolicy()
    const claim = await stages.closed()
    const { mismatches, policies, claims, transactions } = await proveLedger()
    expect([mismatches, policies, claims]).to.deep.equal([[], await policyStore.model.countDocuments(), 1])
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
    const find = EventModel.find
    const statuses: number[] = []
    EventModel.find = ((...asked: Parameters<typeof find>) => {
      EventModel.find = find
      const lean = async () => {
        const path = `/policies/${policy._id}/premium-receipts`
        statuses.push((await finance.post(path, receipt, { ifMatch: policy.version })).status)
        return EventModel.find(...asked).lean()
      }
      return { lean }
    }) as unknown as typeof find
    const { mismatches } = await proveLedger()
    expect([statuses, mismatches]).to.deep.equal([[201], []])
  })

  const named = async () => (await proveLedger()).mismatches.map(({ subject, rule }) => [subject, rule])
  const one = async (filter: object) => {
    const found = await LedgerTransactionModel.collection.findOne<LedgerTransaction>(filter)
    if (!found) throw new Error('no such transaction')
    return found
  }

  it('names a policy whose paid premium was changed behind its back', async () => {
    const policy = await paidPolicy()
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $inc: { paidPremiumFen: -1 } })
    expect(await named()).to.deep.equal([[`policy:${policy._id}`, 'paidMatchesPolicy']])
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $inc: { paidPremiumFen: 1 } })
  })

  it('names a transaction that was removed', async () => {
    const policy = await paidPolicy()
    const written = await one({ policyNo: policy._id, kind: 'premiumWritten' })
    await LedgerTransactionModel.collection.deleteOne({ _id: written._id as never })
    const subject = `policy:${policy._id}`
    expect(new Set((await named()).map(String))).to.deep.equal(
      new Set([`${subject},writtenMatchesPolicy`, `${subject},nothingOverpaid`]),
    )
    await LedgerTransactionModel.collection.insertOne(written as never)
  })

  it('names a transaction that was doubled, and due and paid of a claim changed alike', async () => {
    const claim = await stages.closed()
    const due = await one({ subject: `claim:${claim._id}`, kind: 'claimDue' })
    const paid = await one({ subject: `claim:${claim._id}`, kind: 'claimPaid' })
    await LedgerTransactionModel.collection.insertOne({ ...due, _id: `${due._id}9` } as never)
    expect(new Set((await named()).map(([, rule]) => rule))).to.deep.equal(new Set(['dueMatchesClaim']))
    await LedgerTransactionModel.collection.deleteOne({ _id: `${due._id}9` as never })
    for (const { _id, entries } of [due, paid]) {
      const doubled = entries.map((entry) => ({ ...entry, amountFen: 2 * entry.amountFen }))
      await LedgerTransactionModel.collection.updateOne({ _id: _id as never }, { $set: { entries: doubled } })
    }
    expect(new Set((await named()).map(([, rule]) => rule))).to.deep.equal(
      new Set(['dueMatchesClaim', 'paidMatchesClaim']),
    )
    for (const { _id, entries } of [due, paid])
      await LedgerTransactionModel.collection.updateOne({ _id: _id as never }, { $set: { entries } })
    expect(await named()).to.deep.equal([])
  })

  it('names transactions whose claim was deleted with all its events', async () => {
    const claim = await stages.closed()
    const kept = await claimStore.model.collection.findOne({ _id: claim._id as never })
    const events = await EventModel.collection.find({ stream: `claim:${claim._id}` }).toArray()
    await claimStore.model.collection.deleteOne({ _id: claim._id as never })
    await EventModel.collection.deleteMany({ stream: `claim:${claim._id}` })
    expect(await named()).to.deep.equal([[`claim:${claim._id}`, 'documentExists']])
    await claimStore.model.collection.insertOne(kept as never)
    expect(new Set((await named()).map(([, rule]) => rule))).to.deep.equal(new Set(['eventExists']))
    await EventModel.collection.insertMany(events)
  })

  it('names an amount moved from one account to another, in every kind of transaction', async () => {
    const policy = await paidPolicy()
    const claim = await stages.closed()
    for (const subject of [`policy:${policy._id}`, `claim:${claim._id}`])
      for (const written of await LedgerTransactionModel.find({ subject }).lean<LedgerTransaction[]>())
        for (const [index, entry] of written.entries.entries()) {
          const moved = { ...entry, account: entry.account === 'subsidyPayable' ? 'cash' : 'subsidyPayable' }
          const entries = written.entries.with(index, moved as typeof entry)
          await LedgerTransactionModel.collection.updateOne({ _id: written._id as never }, { $set: { entries } })
          const { mismatches } = await proveLedger()
          const at = mismatches.filter(({ rule }) => rule === 'accountsOfKind').map((mismatch) => mismatch.at)
          expect(at, `${written.kind} ${entry.account}`).to.include(`${written._id} subsidyPayable`)
          expect(new Set(mismatches.map((mismatch) => mismatch.subject))).to.deep.equal(new Set([subject]))
          await LedgerTransactionModel.collection.updateOne(
            { _id: written._id as never },
            { $set: { entries: written.entries } },
          )
        }
    expect(await named()).to.deep.equal([])
  })

  it('names a transaction of a kind its document does not have, and a recovery that no document stands behind', async () => {
    const policy = await paidPolicy()
    const written = await one({ policyNo: policy._id, kind: 'premiumWritten' })
    for (const kind of ['recoveryReceived', 'subsidyDue', 'claimPaid']) {
      await LedgerTransactionModel.collection.insertOne({ ...written, _id: `${written._id}9`, kind } as never)
      expect((await named()).map(String), kind).to.include(`policy:${policy._id},kindOfDocument`)
      await LedgerTransactionModel.collection.deleteOne({ _id: `${written._id}9` as never })
    }
    expect(await named()).to.deep.equal([])
  })

  it('goes on where it was stopped, with what it had found', async () => {
    const policy = await paidPolicy()
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $inc: { paidPremiumFen: -1 } })
    const whole = await proveLedger()
    let saved: ProofState = PROOF_BEGINS
    const stopped = await proveLedger(PROOF_BEGINS, async (state) => {
      saved = JSON.parse(JSON.stringify(state)) as ProofState
      if (state.stage === 'claims') throw new Error('stopped')
    }).catch((error: unknown) => String(error))
    expect(stopped).to.equal('Error: stopped')
    expect([saved.stage, saved.mismatchCount, saved.subsidies]).to.deep.equal(['claims', 1, 0])
    const later: string[] = []
    const resumed = await proveLedger(saved, async ({ stage }) => void later.push(stage))
    expect(resumed).to.deep.equal(whole)
    expect(later).not.to.include('policies')
    await policyStore.model.collection.updateOne({ _id: policy._id as never }, { $inc: { paidPremiumFen: 1 } })
  })
})
