import { expect } from 'chai'
import { changeMarks } from '../../../server/business/party/changes/domain/changeMarks.ts'
import type { PendingChange } from '../../../server/business/party/changes/domain/pendingChange.ts'
import { namedIn, soughtTexts } from '../../../server/business/party/changes/domain/soughtTexts.ts'
import { titleOfPerson } from '../../../server/kernel/reference.ts'
import { aChange } from '../../support/builders/pendingChange.ts'

const texts = (change: Partial<PendingChange>) =>
  soughtTexts({ _id: 'PC1', ...aChange(change) }).filter((text) => text !== null)

const ACCOUNT = { accountHolder: '华信', bank: '工商银行', accountNumber: '6222 1101', purpose: 'premium' } as const
const CREDIT = { account: 'BA1', day: '2026-03-02', reference: 'wy-0001' } as const

describe('what a change that takes two is found by', () => {
  it('is numbers alone where it is about a person, and nothing a name is read from', () => {
    const about = { title: titleOfPerson('USR1'), subjectId: 'USR1', personId: 'USR1' }
    expect(texts(about)).to.deep.equal(['PC1', 'USR1', 'USR1'])
    expect(texts({ ...about, kind: 'personErasure', content: {} })).to.deep.equal(['PC1', 'USR1', 'USR1'])
  })

  it('is the name of somebody who is still to be admitted', () => {
    const content = { name: '欧阳慕容', login: 'ouyang', roles: [] }
    const nobody = { subjectId: null, personId: null, title: titleOfPerson('x') }
    expect(texts({ kind: 'userAdmission', content, ...nobody })).to.deep.equal(['PC1', '欧阳慕容', 'ouyang'])
  })

  it('is the account, the credit or the grant it is about', () => {
    const nobody = { subjectId: null, personId: null }
    expect(
      texts({ kind: 'bankAccountChange', content: ACCOUNT, ...nobody, title: '工商银行 •••• 1101' }),
    ).to.deep.equal(['PC1', '工商银行 •••• 1101', '华信', '6222 1101'])
    expect(
      texts({ kind: 'repeatedBankReference', content: CREDIT, ...nobody, title: 'wy-0001 · 2026-03-02' }),
    ).to.deep.equal(['PC1', 'wy-0001 · 2026-03-02'])
    const grant = { productCode: 'IP', territory: '21', categories: ['steel'] } as never
    expect(texts({ kind: 'authorityGrant', content: grant, ...nobody, title: '' })).to.deep.equal([
      'PC1',
      '',
      'IP',
      '21',
      'steel',
    ])
  })

  it('names each person and organisation once', () => {
    expect(namedIn(aChange())).to.deep.equal(['USR-person', 'ORG-insurer'])
    expect(namedIn(aChange({ subjectId: null, personId: null }))).to.deep.equal(['ORG-insurer'])
  })
})

describe('the mark of a credit that may be entered once more', () => {
  it('is account, day and identity key, once the change holds', () => {
    const change = aChange({ kind: 'repeatedBankReference', content: CREDIT, state: 'effective' })
    expect(changeMarks(change)).to.deep.equal({ repeats: 'BA1|2026-03-02|WY0001' })
    expect(changeMarks({ ...change, state: 'confirmed' })).to.deep.equal({})
    expect(changeMarks(aChange({ state: 'effective' }))).to.deep.equal({})
  })
})
