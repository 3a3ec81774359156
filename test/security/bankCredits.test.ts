import { expect } from 'chai'
import { LedgerTransactionModel } from '../../models/ledgerTransactions.ts'
import type { ClaimView } from '../../server/business/claims/claims.contract.ts'
import type { PayeeAccountList } from '../../server/business/party/banking/banking.contract.ts'
import {
  proposeAccountChange,
  proposeAccountOpening,
} from '../../server/business/party/banking/usecases/proposeAccountChange.ts'
import type { PendingChangeRow } from '../../server/business/party/changes/changes.contract.ts'
import { confirmChange } from '../../server/business/party/changes/usecases/decideChange.ts'
import { settleDueChanges } from '../../server/business/party/changes/usecases/settleDueChanges.ts'
import { useService } from '../support/app.ts'
import { seedIssuedPolicy } from '../support/builders/policy.ts'
import { claimStages } from '../support/claims/claimStages.ts'

/** Spellings of WY-20260302-0001 that a person, or a statement, could bring along. */
const DISGUISES = [
  'WY-20260302-0001',
  'wy-20260302-0001',
  'WY‐20260302‐0001',
  'WY–20260302–0001',
  'WY 20260302 0001',
  'WY\u200B-20260302-0001',
  'ＷＹ-２０２６０３０２-０００１',
  'WΥ-20260302-0001',
  ' WY20260302 0001 ',
]

const JOB = {
  userId: 'job',
  name: 'job',
  organisationId: 'platform',
  organisationKind: 'platform',
  roles: [],
  via: 'job:pendingChanges',
} as const

describe('one bank credit', () => {
  const service = useService()
  const receipt = (reference: string, more = {}) => ({
    amountFen: 1,
    receivedOn: '2026-03-02',
    reference,
    payer: '沈阳重型燃机有限公司',
    ...more,
  })

  it('pays premium once, however its reference is spelled and to whichever policy it is entered', async () => {
    const finance = await service.signIn('insurerFinanceA')
    const [first, second] = [await seedIssuedPolicy(service), await seedIssuedPolicy(service)]
    const pathOf = ({ _id }: { readonly _id: string }) => `/policies/${_id}/premium-receipts`
    const entered = await finance.post(pathOf(first), receipt('WY-20260302-0001'), { ifMatch: first.version })
    expect(entered.status).to.equal(201)
    for (const reference of DISGUISES) {
      for (const [policy, version] of [
        [first, first.version + 1],
        [second, second.version],
      ] as const) {
        const answer = await finance.post(pathOf(policy), receipt(reference), { ifMatch: version })
        const outcome = [answer.status, answer.status === 201 ? null : answer.problem.code]
        // What is no text at all is refused before it is compared.
        expect(outcome, reference).to.deep.be.oneOf([
          [409, 'banking.reference-entered-before'],
          [400, 'http.invalid'],
        ])
      }
    }
    expect(await LedgerTransactionModel.countDocuments({ kind: 'premiumReceived' })).to.equal(1)
    const other = receipt('WY-20260302-0002')
    expect((await finance.post(pathOf(second), other, { ifMatch: second.version })).status).to.equal(201)
  })

  for (const [reference, code] of [
    ['待定', 'banking.reference-placeholder'],
    ['N/A', 'banking.reference-placeholder'],
    ['0000-0000', 'banking.reference-placeholder'],
    ['银行流水号：无', 'banking.reference-placeholder'],
    ['——', 'banking.reference-empty'],
    ['·', 'banking.reference-empty'],
  ] as const)
    it(`is not known by ${reference}`, async () => {
      const finance = await service.signIn('insurerFinanceA')
      const { _id, version } = await seedIssuedPolicy(service)
      const answer = await finance.post(`/policies/${_id}/premium-receipts`, receipt(reference), { ifMatch: version })
      expect([answer.status, answer.problem.code]).to.deep.equal([422, code])
      expect(answer.problem.failures[0]).to.include({ field: 'reference', value: reference })
    })

  it('is entered again only with a reason and a second person, for that credit, and then once', async () => {
    const finance = await service.signIn('insurerFinanceA')
    const policy = await seedIssuedPolicy(service)
    const path = `/policies/${policy._id}/premium-receipts`
    const asked = { bankAccountNo: null, day: '2026-03-02', reference: 'WY 20260302 0001', reason: '一笔款缴两张保单' }
    const fresh = await finance.post('/bank-reference-repetitions', { ...asked, reference: 'WY-1' })
    expect([fresh.status, fresh.problem.code]).to.deep.equal([409, 'banking.reference-not-entered'])
    const answer = await finance.post('/bank-reference-repetitions', asked)
    const { number: repetition } = answer.body as PendingChangeRow
    const tries = (more: object, version: number) =>
      finance.post(path, receipt('WY-20260302-0001', { repetition, ...more }), { ifMatch: version })
    expect((await tries({}, policy.version)).problem.code, 'unconfirmed').to.equal('banking.repetition-does-not-fit')
    const confirmation = `/pending-changes/${repetition}/confirmation`
    const own = await finance.post(confirmation, undefined, { ifMatch: 1 })
    expect([own.status, own.problem.code]).to.deep.equal([409, 'change.own-proposal'])
    const second = await service.signIn('organisationAdministratorA')
    expect((await second.post(confirmation, undefined, { ifMatch: 1 })).status).to.equal(200)
    for (const other of [{ reference: 'WY-20260302-0002' }, { receivedOn: '2026-03-01' }])
      expect((await tries(other, policy.version)).problem.code).to.equal('banking.repetition-does-not-fit')
    expect((await tries({}, policy.version)).status).to.equal(201)
    expect((await tries({}, policy.version + 1)).problem.code).to.equal('banking.reference-entered-before')
  })

  it('names the account it arrived at, once the insurer has one', async () => {
    const account = {
      accountHolder: '保险公司',
      bank: '中国工商银行',
      accountNumber: '0200099900000001101',
      purpose: 'premium',
      reason: '开立账户',
    } as const
    const change = await service.act('organisationAdministratorA', (work) => proposeAccountOpening(work, account))
    const { subjectId: bankAccountNo } = await service.act('organisationAdministratorA2', (work) =>
      confirmChange(work, { changeNo: change._id }),
    )
    const finance = await service.signIn('insurerFinanceA')
    const policy = await seedIssuedPolicy(service)
    const path = `/policies/${policy._id}/premium-receipts`
    const send = (more: object) => finance.post(path, receipt('WY-3', more), { ifMatch: policy.version })
    expect((await send({})).problem.code).to.equal('banking.account-needed')
    const foreign = service.bankAccount('equipmentUserA')
    expect((await send({ bankAccountNo: foreign })).problem.code).to.equal('banking.account-unknown')
    expect((await send({ bankAccountNo })).status).to.equal(201)

    // The same account, put on file a second time with its number in groups.
    const grouped = { ...account, accountNumber: '0200-0999 0000-0001101' }
    const twice = await service.act('organisationAdministratorA', (work) => proposeAccountOpening(work, grouped))
    const second = await service.act('organisationAdministratorA2', (work) =>
      confirmChange(work, { changeNo: twice._id }),
    )
    const other = await seedIssuedPolicy(service)
    const enter = (more: object) =>
      finance.post(`/policies/${other._id}/premium-receipts`, receipt('WY-3', more), { ifMatch: other.version })
    expect((await enter({ bankAccountNo: second.subjectId })).problem.code).to.equal('banking.reference-entered-before')
    const asked = { day: '2026-03-02', reference: 'wy 3', reason: '一笔款缴两张保单' }
    const answer = await finance.post('/bank-reference-repetitions', { ...asked, bankAccountNo: second.subjectId })
    const { number: repetition } = answer.body as PendingChangeRow
    await service.act('organisationAdministratorA', (work) => confirmChange(work, { changeNo: repetition }))
    expect((await enter({ bankAccountNo: second.subjectId, repetition })).status).to.equal(201)
    const [third, fourth] = [await seedIssuedPolicy(service), await seedIssuedPolicy(service)]
    const together = await Promise.all(
      [
        [third, bankAccountNo],
        [fourth, second.subjectId],
      ].map(([policy, number]) => {
        const { _id, version } = policy as typeof third
        const body = receipt('WY-4', { bankAccountNo: number })
        return finance.post(`/policies/${_id}/premium-receipts`, body, { ifMatch: version })
      }),
    )
    expect(together.map(({ status }) => status).sort(), 'both at once').to.deep.equal([201, 409])
  })
})

describe('money of a claim', () => {
  const service = useService({ coolingOffHours: 72 })
  const stages = claimStages(service)
  const details = {
    accountHolder: '河北发电',
    bank: '中国建设银行',
    accountNumber: '1300161500000003303',
    purpose: 'claims',
    reason: '更换结算银行',
  } as const

  it('is entered once, however its reference is spelled, until a second person has confirmed the same one', async () => {
    const [first, second] = [await stages.approved(), await stages.approved()]
    const finance = await service.signIn('insurerFinanceA')
    const bankAccountNo = service.bankAccount('equipmentUserA')
    const pay = async (claim: typeof first, reference: string, more = {}) => {
      const { beneficiaryId, approval, version } = claim
      const body = { beneficiaryId, amountFen: approval?.amountFen, reference, bankAccountNo, ...more }
      const answer = await finance.post(`/claims/${claim._id}/payment`, body, { ifMatch: version })
      return answer.status === 200 ? 'paid' : answer.problem.code
    }
    expect(await pay(first, 'PAY-20260302-77')).to.equal('paid')
    for (const reference of ['pay-20260302-77', 'PAY–20260302–77', 'ＰＡＹ２０２６０３０２ ７７', 'РAY-20260302-77'])
      expect(await pay(second, reference), reference).to.equal('banking.reference-entered-before')
    const asked = { bankAccountNo, day: '2026-03-02', reference: 'PAY 20260302 77', reason: '一笔付两案' }
    const answer = await finance.post('/bank-reference-repetitions', asked)
    const { number: repetition } = answer.body as PendingChangeRow
    expect(await pay(second, 'PAY-20260302-77', { repetition })).to.equal('banking.repetition-does-not-fit')
    const admin = await service.signIn('organisationAdministratorA')
    await admin.post(`/pending-changes/${repetition}/confirmation`, undefined, { ifMatch: 1 })
    expect(await pay(second, 'PAY—20260302—77', { repetition })).to.equal('paid')
  })

  it('does not go to an account whose change cools off, neither old nor new, nor to one nobody confirmed', async () => {
    const claim = await stages.approved()
    const finance = await service.signIn('insurerFinanceA')
    const pay = async (bankAccountNo: string) => {
      const body = {
        beneficiaryId: claim.beneficiaryId,
        amountFen: claim.approval?.amountFen,
        reference: 'PAY-1',
        bankAccountNo,
      }
      const answer = await finance.post(`/claims/${claim._id}/payment`, body, { ifMatch: claim.version })
      return answer.status === 200 ? (answer.body as ClaimView).payments.at(-1)?.account : answer.problem.code
    }
    const old = service.bankAccount('equipmentUserA')
    const changed = await service.act('equipmentUserAdministratorA', (work) =>
      proposeAccountChange(work, { accountNo: old, ...details }),
    )
    const opened = await service.act('equipmentUserAdministratorA', (work) =>
      proposeAccountOpening(work, { ...details, accountNumber: '1300161500000004404' }),
    )
    expect(await pay(opened.subjectId ?? '')).to.equal('banking.account-unknown')
    for (const { _id: number } of [changed, opened])
      await service.act('administrator2', (work) => confirmChange(work, { changeNo: number }))
    expect(await pay(old)).to.equal('banking.account-cooling-off')
    expect(await pay(opened.subjectId ?? '')).to.equal('banking.account-cooling-off')
    const { items } = (await finance.get(`/claims/${claim._id}/payee-accounts`)).body as PayeeAccountList
    expect(items.map(({ number, coolingOffUntil }) => [number, coolingOffUntil])).to.have.deep.members([
      [old, '2026-03-05T02:00:00.000Z'],
      [opened.subjectId, '2026-03-05T02:00:00.000Z'],
    ])
    expect(await pay(service.bankAccount('equipmentUserB'))).to.equal('banking.account-unknown')
    service.clock.advance({ hours: 72 })
    await settleDueChanges(service.reader(JOB))
    const later = await service.signIn('insurerFinanceA')
    const answer = await later.post(
      `/claims/${claim._id}/payment`,
      {
        beneficiaryId: claim.beneficiaryId,
        amountFen: claim.approval?.amountFen,
        reference: 'PAY-1',
        bankAccountNo: old,
      },
      { ifMatch: claim.version },
    )
    expect((answer.body as ClaimView).payments.at(-1)?.account).to.deep.equal({
      number: old,
      accountHolder: details.accountHolder,
      bank: details.bank,
      maskedNumber: '•••• 3303',
    })
  })

  it('leaves no whole account number in events and lists', async () => {
    const administrator = await service.signIn('equipmentUserAdministratorA')
    const list = JSON.stringify((await administrator.get('/pending-changes')).body)
    expect(list).not.to.contain(details.accountNumber)
    const supervisor = await service.signIn('supervisor')
    const events = JSON.stringify((await supervisor.get('/audit/events?limit=200')).body)
    expect(events).to.contain('bankAccount.changed').and.not.to.contain(details.accountNumber)
  })
})
