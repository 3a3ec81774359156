import { expect } from 'chai'
import { proveLedger } from '../../server/business/desk/audit/usecases/proveLedger.ts'
import type { CreditList, CreditView } from '../../server/business/policy/collection/collection.contract.ts'
import type { PolicyView } from '../../server/business/policy/policy/policy.contract.ts'
import { useService } from '../support/app.ts'
import { seedIssuedPolicy } from '../support/builders/policy.ts'
import {
  importedStatement,
  matchesOf,
  openInsurerAccount,
  sendStatement,
  statementCsv,
  statementForm,
} from '../support/collection/statements.ts'

const yuan = (fen: number): string => (fen / 100).toFixed(2)

describe('A bank statement pays what is due, and money nobody knows stays visible', () => {
  const service = useService()

  it('so what names its policy is matched, what is short is suggested, what is neither ages in suspense', async () => {
    const [exact, short] = [await seedIssuedPolicy(service), await seedIssuedPolicy(service)]
    const bankAccountNo = await openInsurerAccount(service)
    const lines = [
      `2026-03-02,LS-1,${yuan(exact.premiumFen)},,,manufacturerA公司,6222-0001,保费 ${exact._id}`,
      `2026-03-02,LS-2,100000.00,,,manufacturerA公司,6222-0001,部分保费 ${short._id}`,
      '2026-03-02,LS-3,3000.00,,,某商贸公司,6222-0077,货款',
    ]
    const { number } = await importedStatement(service, bankAccountNo, ...lines)
    const matches = await matchesOf(service, number)
    const of = (reference: string) => matches.find((credit) => credit.reference === reference)
    expect([of('LS-1')?.matches[0]?.exact, of('LS-2')?.matches[0]?.exact, of('LS-3')?.matches]).to.deep.equal([
      true,
      false,
      [],
    ])

    const finance = await service.signIn('insurerFinanceA')
    for (const reference of ['LS-1', 'LS-2']) {
      const { number: creditNo, version, matches: found } = of(reference) ?? { number: '', version: 0, matches: [] }
      const paid = await finance.post(
        `/bank-credits/${creditNo}/allocations`,
        { parts: found[0]?.parts },
        { ifMatch: version },
      )
      expect([paid.status, (paid.body as CreditView).state], JSON.stringify(paid.body)).to.deep.equal([201, 'settled'])
    }
    const policy = async (policyNo: string) => (await finance.get(`/policies/${policyNo}`)).body as PolicyView
    expect((await policy(exact._id)).outstandingPremiumFen).to.equal(0)
    expect((await policy(short._id)).outstandingPremiumFen).to.equal(short.premiumFen - 10_000_000)

    service.clock.moveTo('2026-04-01')
    const open = (await (await service.signIn('insurerFinanceA')).get('/bank-credits?state=open')).body as CreditList
    expect(
      open.items.map(({ reference, unallocatedFen, heldFor, ageDays }) => [
        reference,
        unallocatedFen,
        heldFor,
        ageDays,
      ]),
    ).to.deep.equal([['LS-3', 300_000, null, 30]])

    const again = await sendStatement(service, statementForm(bankAccountNo, statementCsv(...lines)))
    expect(again.status, 'the same lines are entered once').to.be.within(409, 422)
    expect((await proveLedger()).differences).to.deep.equal([])
  })
})
