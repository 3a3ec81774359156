import { createHash } from 'node:crypto'
import { expect } from 'chai'
import { bankAccountStore } from '../../../models/bankAccounts.ts'
import { bankCreditStore } from '../../../models/bankCredits.ts'
import { findHolds } from '../../../models/paymentHolds.ts'
import { paymentItemStore } from '../../../models/paymentItems.ts'
import { paymentRunStore } from '../../../models/paymentRuns.ts'
import type { Stored } from '../../../models/store.ts'
import type { ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import type { CreditView } from '../../../server/business/policy/collection/collection.contract.ts'
import type { PaymentRun } from '../../../server/business/treasury/paymentRun/domain/paymentRun.ts'
import type { RunView } from '../../../server/business/treasury/paymentRun/paymentRun.contract.ts'
import { bookItems } from '../../../server/business/treasury/paymentRun/usecases/bookRun.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { useService } from '../../support/app.ts'
import { seedPaidPolicy } from '../../support/builders/policy.ts'
import { PAYABLE_FEN } from '../../support/claims/claimFacts.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { movementsOf } from '../../support/claims/money.ts'
import { creditsOf, importedStatement, openInsurerAccount } from '../../support/collection/statements.ts'
import { replaceMethod } from '../../support/replaceMethod.ts'
import { endorsed } from '../../support/servicing/endorse.ts'
import { failedRow, paidRow, paymentRuns, resultCsv } from '../../support/treasury/paymentRuns.ts'
import { describeTurningAway } from '../../support/turnsAway.ts'

describe('a payment run', () => {
  const service = useService()
  const stages = claimStages(service)
  const runs = paymentRuns(service)
  let account: string
  let counted = 0
  before(async () => {
    account = await openInsurerAccount(service, { purpose: 'claims' })
  })

  const claim = async () => `claim:${(await stages.approved())._id}` as const
  /** A credit that is to go back to who paid it. */
  async function markedCredit(amountFen = 800): Promise<CreditView> {
    counted += 1
    const line = `2026-03-02,PR-${counted},${(amountFen / 100).toFixed(2)},,,manufacturerA公司,6222-9,误付`
    const { number } = await importedStatement(service, account, line)
    const [credit] = await creditsOf(service, number)
    if (!credit) throw new Error('no credit')
    const finance = await service.signIn('insurerFinanceA')
    const marked = await finance.post(
      `/bank-credits/${credit.number}/refund-mark`,
      { reason: '误付' },
      { ifMatch: credit.version },
    )
    return marked.body as CreditView
  }
  /** A policy that was paid and cancelled from a day on, so that premium goes back. */
  async function refundable() {
    const policy = await seedPaidPolicy(service)
    const from = addDays(policy.period.from, 100)
    await endorsed(service, policy._id, { effectiveFrom: from, actions: [{ type: 'cancel', ground: 'holder' }] })
    return { policyNo: policy._id, from }
  }
  /** An account on file of a maker that has nobody to put one there. */
  async function openMakersAccount(): Promise<void> {
    const organisationId = service.organisation('manufacturerA')
    const details = {
      accountHolder: '制造企业',
      bank: '中国银行',
      accountNumber: '6217-0001',
      purpose: 'general',
    } as const
    await service.act('administrator', async (work) =>
      work.create(
        bankAccountStore,
        await work.nextNumber('BA'),
        { organisationId, ...details, endedAt: null },
        { type: 'bankAccount.opened' },
      ),
    )
  }
  const stored = async (verb: 'prepared' | 'sent' = 'prepared'): Promise<PaymentRun & Stored> => {
    const source = await claim()
    const { number } =
      verb === 'sent' ? await runs.atTheBank(account, [source]) : await runs.prepared(account, [source])
    const found = await paymentRunStore.model.findById(number).lean<PaymentRun & Stored>()
    if (!found) throw new Error('no run')
    return found
  }
  const numberOf = (source: string) => source.slice(source.indexOf(':') + 1)
  const paymentsOf = async (source: string) =>
    (await movementsOf(numberOf(source))).filter((movement) => movement.startsWith('claimPaid'))
  const proved = async () => (await proveLedger()).differences

  it('offers what is owed and nothing it has already', async () => {
    const [one, two] = [await claim(), await claim()]
    const before = (await runs.payables()).map(({ source }) => source)
    expect(before).to.include.members([one, two])
    await runs.prepared(account, [one])
    const after = (await runs.payables()).map(({ source }) => source)
    expect([after.includes(one), after.includes(two)]).to.deep.equal([false, true])
  })

  it('keeps what it has from being paid by hand, and from other runs, until it lets it go', async () => {
    const source = await claim()
    const run = await runs.prepared(account, [source])
    const finance = await service.signIn('insurerFinanceA')
    const seen = (await finance.get(`/claims/${numberOf(source)}`)).body as ClaimView
    const byHand = {
      beneficiaryId: seen.beneficiaryId,
      amountFen: run.totalFen,
      reference: 'BY-HAND-1',
      bankAccountNo: service.bankAccount('equipmentUserA'),
    }
    const pay = () => finance.post(`/claims/${numberOf(source)}/payment`, byHand, { ifMatch: seen.version })
    const refused = await pay()
    expect([refused.status, refused.problem.failures.map(({ code, value }) => [code, value])]).to.deep.equal([
      409,
      [['banking.in-payment-run', run.number]],
    ])
    const again = await runs.prepare(account, [source])
    expect([again.status, again.problem.failures.map(({ code }) => code)]).to.deep.equal([
      422,
      ['paymentRun.nothing-to-pay', 'banking.in-payment-run'],
    ])
    const cancelled = runs.shown(await runs.act(run, 'cancellation', { reason: '改为人工' }), 200)
    expect([cancelled.state, cancelled.items[0]?.state]).to.deep.equal(['cancelled', 'released'])
    expect((await pay()).status).to.equal(200)
    const gone = await runs.prepare(account, [source])
    expect(gone.problem.failures.map(({ code }) => code)).to.deep.equal([
      'paymentRun.nothing-to-pay',
      'paymentRun.nothing-payable',
    ])
  })

  it('leaves out what has no account, with its reason, and pays the rest', async () => {
    const { policyNo } = await refundable()
    const source = await claim()
    const run = await runs.prepared(account, [source, `policy:${policyNo}`])
    expect(run.itemCount).to.equal(1)
    expect(run.leftOut.map(({ caseNo, reasons }) => [caseNo, reasons.map(({ code }) => code)])).to.deep.equal([
      [policyNo, ['paymentRun.no-account']],
    ])
  })

  it('is approved by somebody else than who prepared or checked it, by the total that was looked at', async () => {
    const run = await runs.checked(await runs.prepared(account, [await claim()]))
    const own = await runs.approve(run, 'insurerFinanceA')
    expect([own.status, own.problem.code]).to.deep.equal([409, 'paymentRun.own-run'])
    const wrong = await runs.act(run, 'approval', { totalFen: run.totalFen - 1, itemCount: 1 }, 'insurerFinanceA2')
    expect(wrong.problem.code).to.equal('paymentRun.total-differs')
    const approved = runs.shown(await runs.approve(run), 200)
    expect([approved.state, approved.approvedBy?.name]).to.deep.equal(['approved', 'insurerFinanceA2'])
  })

  it('gives the bank the same bytes whenever they are asked for, and says their hash', async () => {
    const run = await runs.atTheBank(account, [await claim()])
    const finance = await service.signIn('insurerFinanceA')
    const early = await finance.get(`/payment-runs/${(await runs.prepared(account, [await claim()])).number}/file`)
    expect([early.status, early.problem.code]).to.deep.equal([409, 'paymentRun.no-file'])
    const files = [1, 2].map(() => finance.get(`/payment-runs/${run.number}/file`))
    const hashes = (await Promise.all(files)).map(({ body }) =>
      createHash('sha256')
        .update(body as Uint8Array)
        .digest('hex'),
    )
    expect(hashes).to.deep.equal([run.file?.sha256, run.file?.sha256])
  })

  it('books what the bank paid by the same act as by hand, gives credits back, and closes', async () => {
    const [source, credit] = [await claim(), await markedCredit()]
    const run = await runs.atTheBank(account, [source, `credit:${credit.number}`])
    const told = runs.shown(await runs.tell(run, resultCsv(...run.items.map(paidRow))), 201)
    expect(told.items.map(({ state }) => state)).to.deep.equal(['reported', 'reported'])
    const booked = runs.shown(await runs.book(run), 200)
    expect(booked.items.map(({ state }) => state)).to.deep.equal(['paid', 'paid'])
    expect(booked.sums).to.include({ totalFen: run.totalFen, paidFen: run.totalFen, failedFen: 0, leftFen: 0 })
    expect((await movementsOf(numberOf(source))).filter((movement) => movement.startsWith('claimPaid'))).to.have.length(
      1,
    )
    const given = await bankCreditStore.model.findById(credit.number).lean()
    expect([given?.state, given?.unallocatedFen, given?.refunds.length]).to.deep.equal(['settled', 0, 1])
    const again = await runs.book(run)
    expect([again.status, again.problem.code]).to.deep.equal([409, 'paymentRun.nothing-to-book'])
    const closed = runs.shown(await runs.act(booked, 'closing'), 200)
    expect(closed.state).to.equal('closed')
    expect((await findHolds([source, `credit:${credit.number}`])).size).to.equal(0)
    expect(await proved()).to.deep.equal([])
  })

  it('names on an item why its case refuses it, keeps nothing of it, and books it once that is settled', async () => {
    const { policyNo, from } = await refundable()
    await openMakersAccount()
    const run = await runs.atTheBank(account, [`policy:${policyNo}`, await claim()])
    runs.shown(await runs.tell(run, resultCsv(...run.items.map(paidRow))), 201)
    // Meanwhile cover is brought back, and no premium is owed to anybody.
    await endorsed(service, policyNo, { effectiveFrom: from, actions: [{ type: 'reinstate' }] })
    const objected = runs.shown(await runs.book(run), 200)
    expect(objected.items.map(({ state, objections }) => [state, objections.map(({ code }) => code)])).to.deep.equal([
      ['objected', ['policy.nothing-to-refund']],
      ['paid', []],
    ])
    const early = await runs.act(objected, 'closing')
    expect(early.problem.code).to.equal('paymentRun.items-open')
    expect(await proved()).to.deep.equal([])
    await endorsed(service, policyNo, { effectiveFrom: from, actions: [{ type: 'cancel', ground: 'holder' }] })
    const booked = runs.shown(await runs.book(run), 200)
    expect(booked.items.map(({ state }) => state)).to.deep.equal(['paid', 'paid'])
    expect(await proved()).to.deep.equal([])
  })

  it('goes on where it was interrupted, and pays nothing twice', async () => {
    const sources = [await claim(), await claim(), await claim()]
    const run = await runs.atTheBank(account, sources)
    runs.shown(await runs.tell(run, resultCsv(...run.items.map(paidRow))), 201)
    // The process dies in the midst of the second item: its payment is written, and not yet the item.
    const { collection } = paymentItemStore.model
    const replaceOne = collection.replaceOne.bind(collection)
    let written = 0
    const putBack = replaceMethod(collection, 'replaceOne', (...args: Parameters<typeof replaceOne>) => {
      written += 1
      if (written === 2) throw new Error('killed')
      return replaceOne(...args)
    })
    await bookItems(service.reader('insurerFinanceA'), { runNo: run.number }).catch((error: unknown) => {
      expect(String(error)).to.contain('killed')
    })
    putBack()
    expect((await runs.get(run)).items.map(({ state }) => state)).to.deep.equal(['paid', 'reported', 'reported'])
    const booked = runs.shown(await runs.book(run), 200)
    expect(booked.items.map(({ state }) => state)).to.deep.equal(['paid', 'paid', 'paid'])
    for (const source of sources) expect(await paymentsOf(source)).to.have.length(1)
    expect(await proved()).to.deep.equal([])
  })

  it('is booked once by two who book it at the same moment', async () => {
    const sources = [await claim(), await claim()]
    const run = await runs.atTheBank(account, sources)
    runs.shown(await runs.tell(run, resultCsv(...run.items.map(paidRow))), 201)
    const answers = await Promise.all([runs.book(run), runs.book(run, 'insurerFinanceA2')])
    expect(answers.map(({ status }) => status).filter((status) => status !== 200 && status !== 409)).to.deep.equal([])
    expect((await runs.get(run)).items.map(({ state }) => state)).to.deep.equal(['paid', 'paid'])
    for (const source of sources) expect(await paymentsOf(source)).to.have.length(1)
  })

  it('gets a claim that two runs and a payment by hand want at the same moment, or does not: one of them has it', async () => {
    const source = await claim()
    const finance = await service.signIn('insurerFinanceA')
    const seen = (await finance.get(`/claims/${numberOf(source)}`)).body as ClaimView
    const byHand = {
      beneficiaryId: seen.beneficiaryId,
      amountFen: PAYABLE_FEN,
      reference: 'RACE-1',
      bankAccountNo: service.bankAccount('equipmentUserA'),
    }
    const answers = await Promise.all([
      runs.prepare(account, [source]),
      finance.post(`/claims/${numberOf(source)}/payment`, byHand, { ifMatch: seen.version }),
      runs.prepare(account, [source]),
    ])
    expect(answers.filter(({ status }) => status < 300)).to.have.length(1)
    expect(
      answers.map(({ status }) => status).filter((status) => ![200, 201, 409, 412, 422].includes(status)),
    ).to.deep.equal([])
  })

  it('refuses a file with anything wrong as a whole, each with its cell', async () => {
    const run = await runs.atTheBank(account, [await claim()])
    const [item] = run.items
    if (!item) throw new Error('no item')
    const rows = [
      paidRow({ ...item, amountFen: item.amountFen + 1 }),
      paidRow(item),
      `PI2099000001,成功,1.00,,X-1,`,
      `${item.number},或许,=1+1,2099-01-01,,`,
    ]
    const answer = await runs.tell(run, resultCsv(...rows))
    expect(answer.status).to.equal(422)
    expect(answer.problem.failures.map(({ code, reference }) => `${code} ${reference}`)).to.deep.equal([
      'paymentRun.result-amount-differs CSV!C2',
      'paymentRun.result-repeated CSV!A3',
      'paymentRun.result-item-unknown CSV!A4',
      'paymentRun.result-repeated CSV!A5',
      'paymentRun.result-status-unknown CSV!B5',
      'paymentRun.result-amount-invalid CSV!C5',
      'paymentRun.result-day-outside CSV!D5',
    ])
    expect((await runs.get(run)).items[0]?.state).to.equal('waiting')
  })

  it('takes a file, and the result of an item, once', async () => {
    const run = await runs.atTheBank(account, [await claim(), await claim()])
    const [one, two] = run.items as [RunView['items'][number], RunView['items'][number]]
    const first = resultCsv(paidRow(one))
    expect((await runs.tell(run, first)).status).to.equal(201)
    expect((await runs.tell(run, first)).problem.code).to.equal('paymentRun.result-known-file')
    const both = await runs.tell(run, resultCsv(failedRow(two), failedRow(one)))
    expect(both.problem.failures.map(({ code }) => code)).to.deep.equal(['paymentRun.result-known'])
    expect((await runs.get(run)).items.map(({ state }) => state)).to.deep.equal(['reported', 'waiting'])
  })

  it('takes out items until it is approved, and is checked anew', async () => {
    const run = await runs.checked(await runs.prepared(account, [await claim(), await claim()]))
    const [one] = run.items
    const left = runs.shown(await runs.act(run, 'removals', { itemNos: [one?.number], reason: '存疑' }), 200)
    expect([left.state, left.itemCount, left.checkedBy, left.items[0]?.state]).to.deep.equal([
      'prepared',
      1,
      null,
      'released',
    ])
    const none = await runs.act(left, 'removals', { itemNos: [left.items[1]?.number], reason: '存疑' })
    expect(none.problem.code).to.equal('paymentRun.nothing-left-in-it')
  })

  for (const [verb, body, malformed] of [
    ['check', {}, []],
    ['approval', { totalFen: 1, itemCount: 1 }, [{ totalFen: '1', itemCount: 1 }]],
    ['removals', { itemNos: ['PI2026000001'], reason: '存疑' }, [{ itemNos: [], reason: '存疑' }]],
    ['cancellation', { reason: '取消' }, [{ reason: ' ' }]],
    ['file', { format: 'csv' }, [{ format: 'pdf' }]],
    ['closing', {}, []],
  ] as const)
    describe(`its ${verb}`, () =>
      describeTurningAway({
        service,
        target: () => stored(),
        path: (number) => `/payment-runs/${number}/${verb}`,
        body,
        by: 'insurerFinanceA',
        forbidden: 'claimsApproverA',
        foreign: 'insurerFinanceB',
        malformed,
      }))

  it('is its insurer’s alone', async () => {
    const { _id } = await stored('sent')
    const foreign = await service.signIn('insurerFinanceB')
    for (const path of [`/payment-runs/${_id}`, `/payment-runs/${_id}/file`, `/payment-runs/${_id}/history`])
      expect((await foreign.get(path)).status, path).to.equal(404)
    expect((await foreign.post(`/payment-runs/${_id}/bookings`)).status).to.equal(404)
    const file = { name: 'r.csv', bytes: resultCsv('x,成功,1,,,') }
    for (const verb of ['results', 'result-previews'])
      expect((await foreign.upload(`/payment-runs/${_id}/${verb}`, 'file', file)).status, verb).to.equal(404)
  })
})
