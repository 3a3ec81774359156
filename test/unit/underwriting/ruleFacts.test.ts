import { expect } from 'chai'
import { PRODUCTS } from '../../../config/products/index.ts'
import type { InsuredItem } from '../../../server/business/contract/terms/domain/insuredItem.ts'
import { determineRuleFacts, type RuleSources } from '../../../server/business/offer/underwriting/domain/ruleFacts.ts'
import { requiredApproval } from '../../../server/business/offer/underwriting/domain/rules.ts'
import type { CompleteRequest } from '../../../server/business/offer/underwriting/domain/submission.ts'
import { COMMON_FIELDS, type FormField, isCommonField } from '../../../server/business/reference/product/domain/form.ts'
import { knownRuleFacts } from '../../../server/business/reference/product/domain/knownRuleFacts.ts'
import type { Sanction } from '../../../server/business/risk/sanctions/domain/sanction.ts'
import { insuredItem } from '../../support/builders/policy.ts'
import { COVERS } from '../../support/builders/submission.ts'

const act = { userId: 'USR1', name: '王敏', at: new Date('2026-03-01T02:00:00Z') }

const request = (changes: Partial<CompleteRequest> = {}): CompleteRequest => ({
  insurerId: 'ORG-insurer',
  productCode: 'FS-EQ',
  renewalOf: null,
  period: { from: '2026-04-01', to: '2027-04-01' },
  totalLimitFen: 1_000_000_000,
  covers: COVERS,
  items: [insuredItem({ contractDate: '2026-01-15', valueFen: 400_000_000 })],
  ...changes,
})

const sources = (changes: Partial<RuleSources> = {}): RuleSources => ({
  businessDate: '2026-03-02',
  manufacturerId: 'ORG-maker',
  maker: { lossRatioPpm: null, claims: 0, policies: 0, policyYears: 0, insuredSince: null },
  organisations: [],
  sanctions: [],
  accumulations: [],
  ...changes,
})

const ban = (organisationId: string): Sanction & { readonly organisationId: string } => ({
  kind: 'ban',
  state: 'entered',
  organisationId,
  creditCode: '91',
  name: '',
  reason: '',
  documentReference: '',
  source: '',
  from: '2026-01-01',
  to: '2026-03-03',
  entered: act,
  liftRequest: null,
  lift: null,
})

const factsOf = (kind: string, ...args: Parameters<typeof determineRuleFacts>) =>
  determineRuleFacts(...args)
    .subjects.filter(({ subject }) => subject.kind === kind)
    .map(({ facts }) => facts)

describe('facts for underwriting rules', () => {
  it('tell what the item itself declares, whatever its attributes are called', () => {
    const attributes = { maturity: 'fieldProven', valueFen: 1 }
    const items = [insuredItem({ maturity: 'prototype', valueFen: 2_500_000_000, attributes })]
    expect(factsOf('item', request({ items }), sources())[0]).to.include({
      'item.maturity': 'prototype',
      'item.valueFen': 2_500_000_000,
    })
  })

  it('tell limits, values, days and the record of the maker', () => {
    const maker = { lossRatioPpm: 900_000, claims: 2, policies: 3, policyYears: 1, insuredSince: '2024-04-01' }
    const { common } = determineRuleFacts(request(), sources({ maker, businessDate: '2026-04-03' }))
    expect(common).to.include({
      totalLimitFen: 1_000_000_000,
      totalValueFen: 400_000_000,
      limitToValuePpm: 2_500_000,
      itemCount: 1,
      isRenewal: false,
      'period.startedBeforeDays': 2,
      'period.lengthDays': 365,
      'maker.lossRatioPpm': 900_000,
      'maker.claimCount': 2,
      'maker.insuredSinceOn': '2024-04-01',
      'firstness.findingCount': null,
    })
  })

  it('tell of each item its own fields, the days from cover start to its dates, and its user', () => {
    const controllers = [{ organisationId: 'ORG-group', sharePpm: 600_000 }]
    const organisations = ['ORG-maker', 'ORG-user'].map((_id) => ({ _id, controllers }))
    const [facts] = factsOf('item', request(), sources({ organisations, sanctions: [ban('ORG-user')] }))
    expect(facts).to.include({
      'item.maturity': 'typeTested',
      'item.valueFen': 400_000_000,
      'item.contractDate': '2026-01-15',
      'item.contractDate.inDays': -76,
      'item.deliveredOn': null,
      'item.indicators.count': 1,
      'item.user.related': true,
      'item.user.banned': true,
      'item.user.sanctioned': false,
    })
  })

  it('take further fields of the product by their names, tables by how many rows they have', () => {
    const attributes = {
      milestones: [{ name: '小试' }, { name: '中试' }],
      disputePending: true,
      expiresOn: '2028-04-01',
    }
    const item = { ...insuredItem(), attributes }
    const [facts] = factsOf('item', request({ items: [item] }), sources())
    expect(facts).to.include({
      'item.milestones.count': 2,
      'item.disputePending': true,
      'item.expiresOn.inDays': 731,
    })
  })

  it('see a ban of the maker only while it is in force', () => {
    const banned = (businessDate: string) =>
      determineRuleFacts(request(), sources({ businessDate, sanctions: [ban('ORG-maker')] })).common['maker.banned']
    expect(banned('2026-03-02')).to.equal(true)
    expect(banned('2026-03-03')).to.equal(false)
  })

  it('tell of each cover and each accumulation by itself', () => {
    const accumulations = [
      { dimension: 'maker', key: 'ORG-maker', name: null, withCaseFen: 5, retentionFen: 4, capacityFen: null },
    ]
    const { subjects } = determineRuleFacts(request(), sources({ accumulations }))
    expect(subjects.map(({ subject: { kind, key } }) => `${kind} ${key}`)).to.deep.equal([
      'item 1',
      'cover quality',
      'cover liability',
      'accumulation maker:ORG-maker',
    ])
    expect(subjects.at(-1)?.facts).to.include({ 'accumulation.withCaseFen': 5, 'accumulation.capacityFen': null })
    expect(subjects[2]?.facts).to.include({ 'cover.copayPpm': 100_000, 'cover.code': 'liability' })
  })
})

describe('the list of facts for underwriting rules', () => {
  const NOTHING_ASKED = Object.fromEntries(COMMON_FIELDS.map((name) => [name, null]))

  function answerTo(field: FormField): unknown {
    switch (field.type) {
      case 'table':
        return [Object.fromEntries(field.columns.map((column) => [column.name, answerTo(column)]))]
      case 'indicators':
        return [{ code: 'rated_power', value: 18, evidence: null }]
      case 'integer':
      case 'money':
      case 'share':
        return 1
      case 'date':
        return '2026-03-01'
      case 'boolean':
        return true
      default:
        return 'text'
    }
  }

  /** An item with an answer to every question of a form. */
  function answered(itemForm: readonly FormField[]): InsuredItem {
    const answers = itemForm.map((field) => [field.name, answerTo(field)] as const)
    const common = Object.fromEntries(answers.filter(([name]) => isCommonField(name)))
    const attributes = Object.fromEntries(answers.filter(([name]) => !isCommonField(name)))
    return { ...NOTHING_ASKED, itemNo: 1, firstYear: false, indicators: [], ...common, attributes } as never
  }

  for (const { code, version, itemForm } of PRODUCTS) {
    it(`is what is made of a case of ${code} ${version}`, () => {
      const accumulations = [
        { dimension: 'maker', key: 'M', name: null, withCaseFen: 5, retentionFen: 4, capacityFen: 6 },
      ]
      const { common, subjects } = determineRuleFacts(
        request({ items: [answered(itemForm)] }),
        sources({ accumulations }),
      )
      const asked = new Set(itemForm.map(({ name }) => `item.${name}`))
      const isAsked = (name: string, value: unknown) => value !== null || asked.has(name) || !name.startsWith('item.')
      const made = [common, ...subjects.map(({ facts }) => facts)].flatMap((facts) =>
        Object.entries(facts).flatMap(([name, value]) => (isAsked(name, value) ? [name] : [])),
      )
      expect([...knownRuleFacts(itemForm)].toSorted()).to.deep.equal([...new Set(made)].toSorted())
    })
  }
})

describe('requiredApproval', () => {
  it('asks for as many approvals as the strictest rule, else for one other person where a rule refers', () => {
    const finding = (outcome: 'information' | 'refer' | 'needsApproval', approvals = 0) => ({ outcome, approvals })
    expect(requiredApproval([])).to.deep.equal({ kind: 'none', approvals: 0 })
    expect(requiredApproval([finding('information')])).to.deep.equal({ kind: 'none', approvals: 0 })
    expect(requiredApproval([finding('refer')])).to.deep.equal({ kind: 'refer', approvals: 1 })
    expect(
      requiredApproval([finding('needsApproval', 1), finding('refer'), finding('needsApproval', 2)]),
    ).to.deep.equal({
      kind: 'approvals',
      approvals: 2,
    })
  })
})
