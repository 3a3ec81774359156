import { expect } from 'chai'
import { findFirstRules, parseFirstRules } from '../../../config/firstness/index.ts'
import { withCombinedLimit } from '../../../server/business/offer/underwriting/domain/contractElsewhere.ts'
import { determineFirstnessFindings } from '../../../server/business/offer/underwriting/domain/firstness.ts'
import type { FirstnessFacts } from '../../../server/business/offer/underwriting/domain/firstnessFacts.ts'
import type { DeclaredGoods } from '../../../server/business/offer/underwriting/domain/insuredGoods.ts'
import { BEARINGS, goodsCover, keyed, keyedBatches, registerOf } from '../../support/builders/goods.ts'

const facts = (changes: Partial<FirstnessFacts>): FirstnessFacts => ({
  goods: [keyed()],
  period: { from: '2026-04-01', to: '2027-04-01' },
  register: [],
  neighbours: [],
  rules: findFirstRules('2026-04-01'),
  ...changes,
})
const findings = (changes: Partial<FirstnessFacts>) =>
  determineFirstnessFindings(facts(changes)).map(({ code, field, value, threshold, severity }) => ({
    code,
    field,
    value,
    threshold,
    severity,
  }))
const codes = (changes: Partial<FirstnessFacts>) => findings(changes).map(({ code }) => code)
const sets = (...serials: string[]) =>
  serials.map((serialNumber, index) =>
    goodsCover(keyed({ serialNumber, contractNo: `HT-OLD-${index}` }), {
      policyNo: `FS202600000${index + 1}`,
      from: '2025-04-01',
      to: '2026-04-01',
    }),
  )

describe('firstness', () => {
  it('finds nothing against the first goods of a user', () => {
    expect(findings({})).to.deep.equal([])
  })

  it('refuses a machine insured on one of the days, with the law', () => {
    const taken = goodsCover(keyed(), { from: '2026-01-01', to: '2026-04-02', policyNo: 'FS2026000009' })
    const [finding] = determineFirstnessFindings(facts({ register: registerOf(taken) }))
    expect(finding).to.deep.include({
      code: 'underwriting.already-insured',
      severity: 'refuse',
      field: 'items.0.serialNumber',
      value: 'T-1',
      reference: '《保险法》第五十六条',
      policyNos: ['FS2026000009'],
    })
    const renewed = goodsCover(keyed(), { from: '2025-04-01', to: '2026-04-01' })
    expect(findings({ register: registerOf(renewed) })).to.deep.equal([])
  })

  describe('of sets', () => {
    it('takes the third as first and finds the fourth, counting no further', () => {
      expect(findings({ register: registerOf(...sets('A', 'B')) })).to.deep.equal([])
      const fourth = { code: 'firstness.beyond-first-sets', field: 'items.0.userId', value: 4, threshold: 3 }
      expect(findings({ register: registerOf(...sets('A', 'B', 'C')) })).to.deep.equal([
        { ...fourth, severity: 'review' },
      ])
      expect(findings({ register: registerOf(...sets('A', 'B', 'C', 'D', 'E')) })[0]?.value).to.equal(4)
    })

    it('counts the sets of the submission itself in their order', () => {
      const goods = ['N1', 'N2', 'N3'].map((serialNumber, itemIndex) => ({ ...keyed({ serialNumber }), itemIndex }))
      expect(findings({ goods, register: registerOf(...sets('A', 'B')) }).map(({ field }) => field)).to.deep.equal([
        'items.1.userId',
        'items.2.userId',
      ])
    })

    it('leaves a renewed set its place, and does not count it twice', () => {
      const register = registerOf(...sets('T-1', 'B', 'C'), ...sets('B'))
      expect(findings({ register })).to.deep.equal([])
    })

    it('counts neither another user’s, nor another maker’s, nor another kind', () => {
      const others = [
        keyed({ serialNumber: 'A', userId: 'ORG-other' }),
        keyed({ serialNumber: 'B' }, 'ORG-other'),
        keyed({ serialNumber: 'C' }, 'ORG-maker', 'first-set-equipment|岸桥'),
      ].map((goods) => goodsCover({ ...goods, contract: null }))
      expect(findings({ register: registerOf(...others, ...sets('D', 'E')) })).to.deep.equal([])
    })

    it('refuses where the rule of the first day of cover refuses', () => {
      const rules = findFirstRules('2019-03-01')
      expect(findings({ rules, register: registerOf(...sets('A', 'B', 'C')) })[0]?.severity).to.equal('refuse')
      expect(findFirstRules('2014-12-31')).to.deep.equal([])
      expect(findings({ rules: [], register: registerOf(...sets('A', 'B', 'C')) })).to.deep.equal([])
    })
  })

  describe('of batches', () => {
    const batch = (serialNumber: string, contractNo: string) =>
      keyed({ serialNumber, contractNo, unitOfSupport: 'batch' })

    it('finds another contract batch and another production batch', () => {
      const register = registerOf(goodsCover(batch('PB-1', 'HT-1'), { from: '2025-04-01', to: '2026-04-01' }))
      const later = {
        code: 'firstness.later-batch',
        field: 'items.0.userId',
        value: 2,
        threshold: 1,
        severity: 'review',
      }
      expect(findings({ goods: [batch('PB-1', 'HT-2')], register })).to.deep.equal([later])
      expect(findings({ goods: [batch('PB-2', 'HT-1')], register })).to.deep.equal([later])
      expect(findings({ goods: [batch('PB-1', 'HT-1')], register })).to.deep.equal([])
    })
  })

  describe('of materials', () => {
    const bought = (batchNos: readonly string[], contractDate: string) =>
      keyedBatches(batchNos, { contractDate, contractNo: `HT-${contractDate}` })
    const insuredBefore = (contractDate: string) =>
      registerOf(
        ...bought(['B-001'], contractDate).map((goods) => goodsCover(goods, { from: '2025-04-01', to: '2026-04-01' })),
      )

    it('takes any batch bought within a year of the first purchase and finds what came later', () => {
      const register = insuredBefore('2025-02-10')
      expect(findings({ goods: bought(['B-002', 'B-003'], '2026-02-09'), register })).to.deep.equal([])
      expect(findings({ goods: bought(['B-002', 'B-003'], '2026-02-10'), register })).to.deep.equal([
        {
          code: 'firstness.past-first-batch-year',
          field: 'items.0.contractDate',
          value: '2026-02-10',
          threshold: '2026-02-09',
          severity: 'review',
        },
      ])
    })

    it('begins the year with the first purchase since the entry is valid', () => {
      expect(findings({ goods: bought(['B-002'], '2026-02-10'), register: insuredBefore('2024-05-31') })).to.be.empty
      expect(codes({ goods: bought(['B-002'], '2026-02-10'), register: insuredBefore('2024-06-01') })).to.deep.equal([
        'firstness.past-first-batch-year',
      ])
    })

    it('refuses what cover before 2024 bought too late, by the notice of its time', () => {
      const [found] = determineFirstnessFindings(
        facts({
          goods: bought(['B-002'], '2026-02-10'),
          register: insuredBefore('2025-02-09'),
          rules: findFirstRules('2023-12-31'),
        }),
      )
      expect(found).to.include({ severity: 'refuse', reference: '工信部联原〔2017〕222号' })
    })
  })

  describe('of an item of several batches', () => {
    const before = { from: '2025-04-01', to: '2026-04-01' }
    const bearings = (batchNos: readonly (string | null)[], changes: Partial<DeclaredGoods> = {}, maker?: string) =>
      keyedBatches(batchNos, changes, maker, BEARINGS)
    const registered = (...args: Parameters<typeof bearings>) =>
      registerOf(...bearings(...args).map((goods) => goodsCover(goods, before)))

    it('finds a batch beyond those insured before, and another contract', () => {
      const register = registered(['B-001'])
      expect(findings({ goods: bearings(['b - 001']), register })).to.deep.equal([])
      expect(codes({ goods: bearings(['B-002']), register })).to.deep.equal(['firstness.later-batch'])
      const elsewhere = bearings(['B-001'], { contractNo: 'HT-2' })
      expect(codes({ goods: elsewhere, register })).to.deep.equal(['firstness.later-batch'])
    })

    it('finds its second batch once, however many there are', () => {
      expect(findings({ goods: bearings(['B-001', 'B-002', 'B-003']) }).map(({ field }) => field)).to.deep.equal([
        'items.0.userId',
      ])
      expect(findings({ goods: bearings(['B-001', 'B-002'], { firstYear: true }) })).to.deep.equal([])
    })

    it('finds nothing in another maker’s batch of the same number, nor where the number is not typed yet', () => {
      expect(findings({ goods: bearings(['B-001']), register: registered(['B-001'], {}, 'ORG-other') })).to.be.empty
      expect(findings({ goods: bearings([null, null]), register: registered(['B-001']) })).to.deep.equal([])
    })
  })

  describe('of first-year goods', () => {
    const bought = (serialNumber: string, contractDate: string) =>
      keyed({ serialNumber, contractDate, firstYear: true, contractNo: `HT-${serialNumber}` })

    it('takes any number bought in the year of the first purchase and finds what came later', () => {
      const covers = ['A', 'B', 'C', 'D'].map((serial) => goodsCover(bought(serial, '2025-03-01')))
      expect(findings({ goods: [bought('E', '2025-12-31')], register: registerOf(...covers) })).to.deep.equal([])
      expect(findings({ goods: [bought('E', '2026-01-01')], register: registerOf(...covers) })).to.deep.equal([
        {
          code: 'firstness.past-first-year',
          field: 'items.0.contractDate',
          value: '2026-01-01',
          threshold: '2025-12-31',
          severity: 'review',
        },
      ])
    })
  })

  describe('of one contract', () => {
    it('finds goods of one kind insured in another part, once per contract', () => {
      const goods = ['N1', 'N2'].map((serialNumber) => keyed({ serialNumber }))
      const register = registerOf(goodsCover(keyed({ serialNumber: 'OTHER' })))
      expect(findings({ goods, register })).to.deep.equal([
        {
          code: 'firstness.contract-split',
          field: 'items.0.contractNo',
          value: 'HT-1',
          threshold: undefined,
          severity: 'review',
        },
      ])
    })

    it('only tells of goods of another kind, and not at all of other days or the same machine', () => {
      const crane = goodsCover(keyed({ serialNumber: 'X' }, 'ORG-maker', 'first-set-equipment|岸桥'))
      expect(codes({ register: registerOf(crane) })).to.deep.equal(['firstness.contract-elsewhere'])
      const before = { ...crane, from: '2025-04-01', to: '2026-04-01' }
      expect(codes({ register: registerOf(before) })).to.deep.equal([])
      expect(
        codes({ register: registerOf(goodsCover(keyed(), { from: '2025-04-01', to: '2026-04-01' })) }),
      ).to.deep.equal([])
    })

    it('finds the open submission that asks for the other part, and names it', () => {
      const neighbours = [{ number: 'SB2026000007', goods: [keyed({ serialNumber: 'OTHER' })] }]
      const [finding] = determineFirstnessFindings(facts({ neighbours, period: null }))
      expect(finding).to.deep.include({ code: 'firstness.contract-split', submissionNos: ['SB2026000007'] })
      expect(codes({ neighbours: [{ number: 'SB2026000008', goods: [keyed()] }] })).to.deep.equal([])
    })
  })

  it('puts the limits of a split’s visible parts together, and tells nothing of the others', () => {
    const parts = [
      goodsCover(keyed({ serialNumber: 'X' }), { policyNo: 'FS2026000001' }),
      goodsCover(keyed({ serialNumber: 'Y' }), { policyNo: 'FS2026000002' }),
    ]
    const [split] = determineFirstnessFindings(facts({ register: registerOf(...parts) }))
    if (!split) throw new Error('no finding')
    const seen = withCombinedLimit(split, 1_000_000, new Map([['FS2026000001', 3_000_000]]))
    expect(seen).to.include({ value: 4_000_000, threshold: 1_000_000, unit: 'fen' })
    expect(withCombinedLimit(split, 1_000_000, new Map())).to.equal(split)
    expect(withCombinedLimit(split, null, new Map([['FS2026000001', 3_000_000]]))).to.equal(split)
  })

  it('has no keys and finds nothing where serial number, contract, entry and user are null', () => {
    const nothing = { serialNumber: null, contractNo: null, userId: null, contractDate: null, unitOfSupport: null }
    const goods = { ...keyed(nothing), machine: null }
    expect([goods.contract, goods.use]).to.deep.equal([null, null])
    expect(findings({ goods: [goods, goods], register: registerOf(...sets('A', 'B', 'C')) })).to.deep.equal([])
  })

  it('refuses a file of rules with a wrong figure, or with a figure of the other catalogue', () => {
    const rule = { id: 'X', from: '2015-03-01', to: null, severity: 'refuse', reference: 'Y' }
    const equipment = { ...rule, scheme: 'first-set-equipment', firstSets: 3 }
    const parsed = (...rules: object[]) => parseFirstRules(JSON.stringify(rules))
    expect(parsed(equipment, { ...rule, scheme: 'first-batch-material' })).to.have.length(2)
    for (const wrong of [{ from: '2015-02-30' }, { firstSets: 0 }, { scheme: 'first-batch-material' }, { scheme: 'x' }])
      expect(() => parsed({ ...equipment, ...wrong }), JSON.stringify(wrong)).to.throw('firstness:')
  })
})
