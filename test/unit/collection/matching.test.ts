import { expect } from 'chai'
import fc from 'fast-check'
import { firstSums, matchesOf, type OwedPolicy } from '../../../server/business/policy/collection/domain/matching.ts'
import { policyNumbersIn } from '../../../server/business/policy/collection/domain/policyNumbers.ts'
import {
  bearsHoldersName,
  PAYER_RELATIONS,
  relationOf,
} from '../../../server/business/policy/policy/domain/payerRelation.ts'
import { sumFen } from '../../../server/kernel/money.ts'
import { issuedPolicy } from '../../support/builders/policy.ts'

const policy = (changes: Partial<OwedPolicy> = {}): OwedPolicy => ({
  policyNo: 'FS2026000001',
  holderId: 'ORG-maker',
  outstandingFen: 1_000,
  instalmentsFen: [],
  relation: 'holder',
  named: false,
  ...changes,
})
const second = { policyNo: 'FS2026000002' }
const told = (amountFen: number, ...owed: readonly OwedPolicy[]) =>
  matchesOf(amountFen, owed).map(({ exact, reasons, parts }) => [
    exact ? 'exact' : 'suggested',
    reasons.join(' '),
    parts.map(({ policyNo, amountFen: fen }) => `${policyNo.slice(-1)}:${fen}`).join(' '),
  ])

describe('a credit matches', () => {
  it('exactly where it names the policy, is what it owes and comes from its policyholder', () => {
    expect(told(1_000, policy({ named: true }))).to.deep.equal([
      ['exact', 'policyNumber amount payerIsHolder onlyOneOwed', '1:1000'],
    ])
  })

  it('not exactly where anybody else pays, or the amount is another', () => {
    expect(told(1_000, policy({ named: true, relation: 'unknown' }))).to.deep.equal([
      ['suggested', 'policyNumber amount onlyOneOwed', '1:1000'],
    ])
    expect(told(1_000, policy({ named: true, relation: 'group' }))[0]?.[0]).to.equal('suggested')
    expect(told(400, policy({ named: true }))).to.deep.equal([
      ['suggested', 'policyNumber payerIsHolder onlyOneOwed part', '1:400'],
    ])
  })

  it('exactly the next instalments, one or several, and no other part', () => {
    const inParts = policy({ named: true, instalmentsFen: [250, 500, 750] })
    expect([250, 500, 300].map((amountFen) => told(amountFen, inParts)[0])).to.deep.equal([
      ['exact', 'policyNumber instalment payerIsHolder onlyOneOwed', '1:250'],
      ['exact', 'policyNumber instalment payerIsHolder onlyOneOwed', '1:500'],
      ['suggested', 'policyNumber payerIsHolder onlyOneOwed part', '1:300'],
    ])
    expect(told(250, policy({ instalmentsFen: [250] }), policy(second))[0]).to.deep.equal([
      'suggested',
      'instalment payerIsHolder',
      '1:250',
    ])
    expect(firstSums([250, 250, 250, 250])).to.deep.equal([250, 500, 750])
  })

  it('no more than is owed: what is over stays with the credit', () => {
    expect(told(1_500, policy({ named: true }))).to.deep.equal([
      ['suggested', 'policyNumber payerIsHolder onlyOneOwed more', '1:1000'],
    ])
  })

  it('not exactly where it names two policies, but both of them by their sum', () => {
    const both = [policy({ named: true }), policy({ ...second, named: true, outstandingFen: 500 })]
    expect(told(1_500, ...both)[0]).to.deep.equal([
      'suggested',
      'policyNumber amountOfSeveral payerIsHolder',
      '1:1000 2:500',
    ])
    expect(told(1_000, ...both).every(([how]) => how === 'suggested')).to.equal(true)
  })

  it('a policy that it does not name only by a payer who is known, and by the amount or as the only one owed', () => {
    expect(told(1_000, policy(), policy({ ...second, outstandingFen: 700 }))).to.deep.equal([
      ['suggested', 'amount payerIsHolder', '1:1000'],
    ])
    expect(told(300, policy({ relation: 'group' }))).to.deep.equal([
      ['suggested', 'payerInGroup onlyOneOwed part', '1:300'],
    ])
    expect(told(300, policy(), policy(second))).to.deep.equal([])
    expect(told(1_000, policy({ relation: 'unknown' }))).to.deep.equal([])
  })

  it('all that one policyholder owes by its sum', () => {
    expect(told(1_700, policy(), policy({ ...second, outstandingFen: 700 }))).to.deep.equal([
      ['suggested', 'amountOfSeveral payerIsHolder', '1:1000 2:700'],
    ])
  })

  it('never more than it is, nor more than any policy owes, and at most five ways', () => {
    const owed = fc.uniqueArray(
      fc.record({
        policyNo: fc.integer({ min: 1, max: 9 }).map((n) => `FS202600000${n}`),
        holderId: fc.constantFrom('ORG-1', 'ORG-2'),
        outstandingFen: fc.integer({ min: 1, max: 20 }),
        relation: fc.constantFrom(...PAYER_RELATIONS),
        named: fc.boolean(),
        instalmentsFen: fc.constant([1]),
      }),
      { selector: ({ policyNo }) => policyNo },
    )
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), owed, (amountFen, policies) => {
        const matches = matchesOf(amountFen, policies)
        expect(matches.length).to.be.at.most(5)
        for (const { parts } of matches) {
          expect(sumFen(parts.map((part) => part.amountFen))).to.be.at.most(amountFen)
          for (const part of parts)
            expect(part.amountFen).to.be.at.most(
              policies.find(({ policyNo }) => policyNo === part.policyNo)?.outstandingFen ?? 0,
            )
        }
      }),
    )
  })
})

describe('numbers of policies in a text', () => {
  for (const [text, found] of [
    ['保费FS2026000012', ['FS2026000012']],
    ['fs 2026-000012 第二期', ['FS2026000012']],
    ['ＦＳ２０２６００００1２', ['FS2026000012']],
    ['FS2026000012 20260301', ['FS2026000012']],
    ['FS2026A1234567', ['FS2026A1234567']],
    ['FS2026000012、FS2026000013、FS2026000012', ['FS2026000012', 'FS2026000013']],
    ['SB2026000012', []],
    ['FS202600012', []],
  ] as const)
    it(`in ${text} are ${found.join(', ') || 'none'}`, () => {
      expect(policyNumbersIn(text)).to.deep.equal(found)
    })
})

describe('a payer is to a policy', () => {
  const parties = { insurerIds: ['ORG-insurer'], userIds: ['ORG-user'] }
  const paid = { holderId: 'ORG-maker', parties }
  const parent = [{ organisationId: 'ORG-parent', sharePpm: 600_000 }]
  const ownership = [
    { _id: 'ORG-maker', controllers: parent },
    { _id: 'ORG-sister', controllers: parent },
    { _id: 'ORG-parent', controllers: [] },
  ]
  for (const [payerId, relation] of [
    ['ORG-maker', 'holder'],
    ['ORG-sister', 'group'],
    ['ORG-parent', 'group'],
    ['ORG-user', 'user'],
    ['ORG-insurer', 'insurer'],
    ['ORG-other', 'unknown'],
    [null, 'unknown'],
  ] as const)
    it(`${relation} where it is ${payerId ?? 'on no file'}`, () => {
      expect(relationOf(payerId, paid, ownership)).to.equal(relation)
    })

  it('the policyholder under the name the policy has, however it is spelled', () => {
    const policy = issuedPolicy()
    expect(bearsHoldersName(policy, '沈阳重型燃机 有限公司')).to.equal(true)
    expect(bearsHoldersName(policy, '河北发电有限公司')).to.equal(false)
  })

  it('an intermediary where somebody says so of whom nothing else is known', () => {
    expect(relationOf(null, paid, ownership, 'intermediary')).to.equal('intermediary')
    expect(relationOf('ORG-maker', paid, ownership, 'intermediary')).to.equal('holder')
  })
})
