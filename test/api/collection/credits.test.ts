import { expect } from 'chai'
import { bankCreditStore } from '../../../models/bankCredits.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import type { Stored } from '../../../models/store.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type { PendingChangeRow } from '../../../server/business/party/changes/changes.contract.ts'
import type { CreditList, CreditView } from '../../../server/business/policy/collection/collection.contract.ts'
import type { BankCredit } from '../../../server/business/policy/collection/domain/bankLine.ts'
import type { PolicyView, ReceiptListView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { creditsOf, importedStatement, matchesOf, openInsurerAccount } from '../../support/collection/statements.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

const yuan = (fen: number): string => (fen / 100).toFixed(2)

describe('a credit', () => {
  const service = useService()
  let account: string
  let counted = 0
  before(async () => {
    account = await openInsurerAccount(service)
  })

  /** A credit of so much, with its payer and text, as finance sees it. */
  async function creditOf(
    amountFen: number,
    payer = '丙公司',
    text = '',
    payerAccount = '6222-9',
  ): Promise<CreditView> {
    counted += 1
    const line = `2026-03-02,CR-${counted},${yuan(amountFen)},,,${payer},${payerAccount},${text}`
    const { number } = await importedStatement(service, account, line)
    const [credit] = await creditsOf(service, number)
    if (!credit) throw new Error('no credit')
    return credit
  }
  const stored = async (): Promise<BankCredit & Stored> => {
    const { number } = await creditOf(500)
    const found = await bankCreditStore.model.findById(number).lean<BankCredit & Stored>()
    if (!found) throw new Error('no credit')
    return found
  }
  const act = async (credit: CreditView, name: string, body: object, version = credit.version) =>
    (await service.signIn('insurerFinanceA')).post(`/bank-credits/${credit.number}/${name}`, body, { ifMatch: version })
  const policyOf = async (policyNo: string) =>
    (await (await service.signIn('insurerFinanceA')).get(`/policies/${policyNo}`)).body as PolicyView
  const proved = async () => (await proveLedger()).differences

  it('pays several policies, all of them or none, and keeps what is left', async () => {
    const [one, two] = [await seedIssuedPolicy(service), await seedIssuedPolicy(service)]
    const credit = await creditOf(one.premiumFen + 700)
    const tooMuch = await act(credit, 'allocations', {
      parts: [
        { policyNo: one._id, amountFen: 600 },
        { policyNo: two._id, amountFen: two.premiumFen + 1 },
      ],
    })
    expect([tooMuch.status, tooMuch.problem.failures.map(({ code, field }) => [code, field])]).to.deep.equal([
      409,
      [['billing.more-than-outstanding', 'parts.1.amountFen']],
    ])
    expect((await policyOf(one._id)).paidPremiumFen).to.equal(0)
    const parts = [
      { policyNo: one._id, amountFen: one.premiumFen },
      { policyNo: two._id, amountFen: 300 },
    ]
    const paid = await act(credit, 'allocations', { parts, payerRelation: 'intermediary' })
    expect(paid.status, JSON.stringify(paid.body)).to.equal(201)
    const { state, unallocatedFen, allocations, version } = paid.body as CreditView
    expect([state, unallocatedFen, allocations.map(({ relation }) => relation)]).to.deep.equal([
      'open',
      400,
      ['intermediary', 'intermediary'],
    ])
    expect((await policyOf(two._id)).paidPremiumFen).to.equal(300)
    const strangers = (await (await service.signIn('insurerFinanceA')).get('/bank-credits?strangerPays=true'))
      .body as CreditList
    expect(strangers.items.map(({ number }) => number)).to.deep.equal([credit.number])
    const beyond = await act(credit, 'allocations', { parts: [{ policyNo: two._id, amountFen: 401 }] }, version)
    expect([beyond.status, beyond.problem.code]).to.deep.equal([409, 'collection.more-than-left'])
    const rest = await act(credit, 'allocations', { parts: [{ policyNo: two._id, amountFen: 400 }] }, version)
    expect((rest.body as CreditView).state).to.equal('settled')
    expect(await proved()).to.deep.equal([])
  })

  it('of one who pays twice is told to name a policy that owes nothing', async () => {
    const policy = await seedIssuedPolicy(service)
    const first = await creditOf(policy.premiumFen, 'manufacturerA公司', policy._id)
    const parts = [{ policyNo: policy._id, amountFen: policy.premiumFen }]
    expect((await act(first, 'allocations', { parts })).status).to.equal(201)
    const second = await creditOf(policy.premiumFen, 'manufacturerA公司', policy._id)
    const [matched] = await matchesOf(service, second.statementNo)
    expect(matched?.owingNothing).to.deep.equal([policy._id])
    expect(matched?.matches.some(({ exact }) => exact)).to.equal(false)
    const again = await act(second, 'allocations', { parts })
    expect([again.status, again.problem.failures.map(({ code }) => code)]).to.deep.equal([
      409,
      ['policy.fully-paid', 'billing.more-than-outstanding'],
    ])
  })

  it('does not pay the policy of another insurer, nor one that is not there', async () => {
    const credit = await creditOf(500)
    const missing = await act(credit, 'allocations', { parts: [{ policyNo: 'FS2099000001', amountFen: 1 }] })
    expect([missing.status, missing.problem.code]).to.deep.equal([404, 'http.not-found'])
  })

  it('is held for a policyholder once somebody says whose it is, and is suspense again when that was wrong', async () => {
    const credit = await creditOf(900)
    const holderId = service.organisation('manufacturerA')
    const held = await act(credit, 'attribution', { holderId, reason: '电话确认' })
    expect([held.status, (held.body as CreditView).heldFor]).to.deep.equal([200, holderId])
    const same = await act(credit, 'attribution', { holderId, reason: '电话确认' }, credit.version + 1)
    expect([same.status, same.problem.code]).to.deep.equal([409, 'collection.holder-unchanged'])
    const wrong = { holderId: service.organisation('equipmentUserA'), reason: '误' }
    const refused = await act(credit, 'attribution', wrong, credit.version + 1)
    expect([refused.status, refused.problem.code]).to.deep.equal([422, 'collection.holder-unknown'])
    const back = await act(credit, 'attribution', { holderId: null, reason: '有误' }, credit.version + 1)
    expect((back.body as CreditView).heldFor).to.equal(null)
    const kinds = await LedgerTransactionModel.find({ subject: `credit:${credit.number}` })
      .sort({ _id: 1 })
      .lean()
    expect(kinds.map(({ kind }) => kind)).to.deep.equal(['creditReceived', 'creditAttributed', 'creditAttributed'])
    expect(await proved()).to.deep.equal([])
  })

  it('that is to go back pays nothing until that is taken back', async () => {
    const credit = await creditOf(800)
    const policy = await seedIssuedPolicy(service)
    const marked = await act(credit, 'refund-mark', { reason: '误付' })
    expect(marked.status, JSON.stringify(marked.body)).to.equal(200)
    const { state, refund, version } = marked.body as CreditView
    expect([state, refund?.accountNumber, refund?.amountFen]).to.deep.equal(['toBeRefunded', '6222-9', 800])
    const parts = [{ policyNo: policy._id, amountFen: 1 }]
    const paid = await act(credit, 'allocations', { parts }, version)
    expect([paid.status, paid.problem.code]).to.deep.equal([409, 'collection.marked-for-refund'])
    const unmarked = await act(credit, 'refund-unmarking', { reason: '改为缴费' }, version)
    expect((unmarked.body as CreditView).state).to.equal('open')
    const twice = await act(credit, 'refund-unmarking', { reason: '改为缴费' }, version + 1)
    expect([twice.status, twice.problem.code]).to.deep.equal([409, 'collection.not-marked'])
    const other = { accountHolder: '丁公司', accountNumber: '1', reason: '改退' }
    const refused = await act(credit, 'refund-mark', other, version + 1)
    expect([refused.status, refused.problem.failures.map(({ code }) => code)]).to.deep.equal([
      422,
      ['collection.identity-needed', 'collection.consent-needed'],
    ])
  })

  it('has back what a wrong receipt took, once a second person has confirmed', async () => {
    const [wrong, right] = [await seedIssuedPolicy(service), await seedIssuedPolicy(service)]
    const credit = await creditOf(1_000, 'manufacturerA公司')
    const parts = [{ policyNo: wrong._id, amountFen: 600 }]
    const { version } = (await act(credit, 'allocations', { parts })).body as CreditView
    const finance = await service.signIn('insurerFinanceA')
    const receipts = `/policies/${wrong._id}/premium-receipts`
    const [receipt] = ((await finance.get(receipts)).body as ReceiptListView).items
    expect(receipt).to.include({ creditNo: credit.number, payerRelation: 'holder', payerAccount: '6222-9' })
    const asked = await finance.post(
      `${receipts}/${receipt?.receiptNo}/reversals`,
      { reason: '记错保单' },
      { ifMatch: wrong.version + 1 },
    )
    expect(asked.status, JSON.stringify(asked.body)).to.equal(201)
    const { number } = asked.body as PendingChangeRow
    const confirmation = `/pending-changes/${number}/confirmation`
    expect((await finance.post(confirmation, undefined, { ifMatch: 1 })).problem.code).to.equal('change.own-proposal')
    const second = await service.signIn('organisationAdministratorA')
    const confirmed = await second.post(confirmation, undefined, { ifMatch: 1 })
    expect(confirmed.status, JSON.stringify(confirmed.body)).to.equal(200)

    expect((await policyOf(wrong._id)).paidPremiumFen).to.equal(0)
    const given = (await finance.get(`/bank-credits/${credit.number}`)).body as CreditView
    expect([given.unallocatedFen, given.allocations[0]?.reversedBy]).to.deep.equal([1_000, number])
    expect(await proved()).to.deep.equal([])
    const again = await finance.post(
      `${receipts}/${receipt?.receiptNo}/reversals`,
      { reason: '再次' },
      { ifMatch: wrong.version + 2 },
    )
    expect([again.status, again.problem.code]).to.deep.equal([409, 'policy.receipt-reversed-before'])
    const anew = await act(credit, 'allocations', { parts: [{ policyNo: right._id, amountFen: 1_000 }] }, version + 1)
    expect(anew.status, JSON.stringify(anew.body)).to.equal(201)
    expect(await proved()).to.deep.equal([])
  })

  it('is listed by age to its insurer alone', async () => {
    const finance = await service.signIn('insurerFinanceA')
    service.clock.moveTo('2026-04-11')
    const { items } = (await finance.get('/bank-credits?state=open&sort=bookedOn')).body as CreditList
    expect(items[0]?.ageDays).to.equal(40)
    expect(items.every(({ state }) => state === 'open')).to.equal(true)
    const foreign = await service.signIn('insurerFinanceB')
    expect(((await foreign.get('/bank-credits')).body as CreditList).items).to.deep.equal([])
    expect(((await foreign.get('/bank-credit-matches')).body as CreditList).items).to.deep.equal([])
    expect((await foreign.get(`/bank-credits/${items[0]?.number}`)).status).to.equal(404)
    service.clock.moveTo('2026-03-02')
  })

  for (const [name, body, malformed] of [
    ['allocations', { parts: [{ policyNo: 'FS2026000001', amountFen: 1 }] }, [{ parts: [] }, {}]],
    ['attribution', { holderId: null, reason: '误' }, [{ holderId: null }]],
    ['refund-mark', { reason: '误付' }, [{ reason: '误付', accountHolder: '丁公司' }]],
    ['refund-unmarking', { reason: '误' }, [{}]],
  ] as const)
    describe(`POST /bank-credits/:number/${name}`, () => {
      describeTurningAway({
        service,
        target: stored,
        path: (number) => `/bank-credits/${number}/${name}`,
        body,
        by: 'insurerFinanceA',
        forbidden: 'underwriterA',
        foreign: 'insurerFinanceB',
        malformed,
      })
    })

  describe('POST /policies/:number/premium-receipts/:receiptNo/reversals', () => {
    describeTurningAway({
      service,
      target: () => seedIssuedPolicy(service),
      path: (number) => `/policies/${number}/premium-receipts/1/reversals`,
      body: { reason: '误' },
      by: 'insurerFinanceA',
      forbidden: 'underwriterA',
      foreign: 'insurerFinanceB',
      malformed: [{}],
    })
  })
})
