import { expect } from 'chai'
import { itemRefusals } from '../../../server/business/treasury/paymentRun/domain/frozen.ts'
import {
  decideTarget,
  type Payable,
  type PayableAccount,
} from '../../../server/business/treasury/paymentRun/domain/payable.ts'
import { wantedItems } from '../../../server/business/treasury/paymentRun/domain/preparation.ts'
import { refusalsOf } from '../../../server/kernel/refusal.ts'

const account = (number: string, changes: Partial<PayableAccount> = {}): PayableAccount => ({
  number,
  details: { accountHolder: '用户公司', bank: '工行', accountNumber: `6222${number}` },
  coolingOffUntil: null,
  ...changes,
})
const COOLING = new Date('2026-03-03T00:00:00Z')
const payable = (...accounts: readonly PayableAccount[]): Payable => ({
  source: 'claim:CL1',
  kind: 'claim',
  caseNo: 'CL1',
  payeeId: 'ORG1',
  amountFen: 1_000,
  dueOn: null,
  to: { accounts },
})
const codes = (decision: Parameters<typeof refusalsOf>[0]) => refusalsOf(decision).map(({ code }) => code)
const targetOf = (number: string) => ({
  bankAccountNo: number,
  accountHolder: '用户公司',
  bank: '工行',
  accountNumber: `6222${number}`,
})

describe('where a payment goes', () => {
  it('is the only account that can be used, or the one that is named', () => {
    expect(decideTarget(payable(account('A')))).to.deep.equal({ ok: true, value: targetOf('A') })
    expect(decideTarget(payable(account('A'), account('B', { coolingOffUntil: COOLING })))).to.deep.equal({
      ok: true,
      value: targetOf('A'),
    })
    expect(decideTarget(payable(account('A'), account('B')), 'B')).to.deep.equal({ ok: true, value: targetOf('B') })
  })

  it('is refused without an account, with several and no choice, for another’s, and while a change cools off', () => {
    expect(codes(decideTarget(payable()))).to.deep.equal(['paymentRun.no-account'])
    expect(codes(decideTarget(payable(account('A'), account('B'))))).to.deep.equal(['paymentRun.account-not-chosen'])
    expect(codes(decideTarget(payable(account('A')), 'C'))).to.deep.equal(['banking.account-unknown'])
    const cooling = account('A', { coolingOffUntil: COOLING })
    expect(codes(decideTarget(payable(cooling)))).to.deep.equal(['banking.account-cooling-off'])
    expect(codes(decideTarget(payable(cooling, account('B')), 'A'))).to.deep.equal(['banking.account-cooling-off'])
  })
})

describe('what was prepared', () => {
  const item = { line: 2, amountFen: 1_000, target: targetOf('A') }

  it('still is as it was', () => {
    expect(itemRefusals(item, payable(account('A'), account('B')))).to.deep.equal([])
  })

  it('is named with all that changed: nothing owed, another amount, another account, one that cools off', () => {
    const told = (now: Payable | null) => itemRefusals(item, now).map(({ code, field }) => [code, field])
    expect(told(null)).to.deep.equal([['paymentRun.nothing-payable', 'items.1']])
    const moved = account('A', { details: { accountHolder: '他人', bank: '工行', accountNumber: '6222A' } })
    expect(told({ ...payable(moved), amountFen: 999 })).to.deep.equal([
      ['paymentRun.account-changed', 'items.1'],
      ['paymentRun.amount-changed', 'items.1'],
    ])
    expect(told(payable(account('A', { coolingOffUntil: COOLING })))).to.deep.equal([
      ['banking.account-cooling-off', 'items.1'],
    ])
  })
})

describe('what is wanted in a run', () => {
  it('is in it, or left out with every reason', () => {
    const { chosen, leftOut } = wantedItems(
      [{ source: 'claim:CL1' }, { source: 'policy:FS1' }, { source: 'credit:BC1' }],
      new Map([
        ['claim:CL1', payable(account('A'))],
        ['policy:FS1', { ...payable(), source: 'policy:FS1', kind: 'premiumRefund', caseNo: 'FS1' }],
      ]),
      new Map([['policy:FS1', 'PR1']]),
    )
    expect(chosen.map(({ caseNo, target }) => [caseNo, target.bankAccountNo])).to.deep.equal([['CL1', 'A']])
    expect(
      leftOut.map(({ caseNo, amountFen, reasons }) => [caseNo, amountFen, reasons.map(({ code }) => code)]),
    ).to.deep.equal([
      ['FS1', 1_000, ['banking.in-payment-run', 'paymentRun.no-account']],
      ['BC1', null, ['paymentRun.nothing-payable']],
    ])
  })
})
