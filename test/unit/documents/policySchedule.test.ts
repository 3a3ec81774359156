import { expect } from 'chai'
import { findProductVersion } from '../../../config/products/index.ts'
import {
  determinePolicySchedule,
  policyContentHash,
} from '../../../server/business/policy/documents/domain/policySchedule.ts'
import { insuredItem, issuedPolicy, termSegment } from '../../support/builders/policy.ts'

const product = findProductVersion('FS-EQ', '2026.1')
if (!product) throw new Error('no product')
const issuedAt = new Date('2026-03-11T02:00:00Z')
const policy = { ...issuedPolicy(), issuedAt }
const schedule = determinePolicySchedule(policy, termSegment(), { product, office: null })
const particular = (label: string) => schedule.particulars.find(([name]) => name === label)?.[1]

describe('schedule of a policy', () => {
  it('states the period to the last day of cover', () => {
    expect(particular('保险期间')).to.equal('自2026年4月1日零时起至2027年3月31日二十四时止')
  })

  it('names the parties as they were called at binding', () => {
    expect(particular('投保人 / 被保险人')).to.contain('沈阳重型燃机有限公司')
    expect(particular('受益人（用户单位）')).to.equal('河北发电有限公司')
    expect(schedule.insurer).to.equal('华信财产保险股份有限公司')
  })

  it('states limit and premium in figures and capitals', () => {
    expect(schedule.amounts).to.deep.equal([
      ['总责任限额', '人民币 10,000,000.00 元（大写：壹仟万元整）'],
      ['保险费合计', '人民币 160,000.00 元（大写：壹拾陆万元整）'],
    ])
  })

  it('states what the insured bears of each loss', () => {
    expect(schedule.covers.rows[1]).to.deep.equal([
      '责任风险责任',
      '6,000,000.00',
      '3,000,000.00',
      '50,000.00元或损失金额的5%，以高者为准',
      '10%',
      '0.6667%',
      '40,000.00',
    ])
  })

  it('states that exclusions and own shares were shown and explained, and the conditions', () => {
    const { code, version, hash } = policy.product
    const acknowledgement = {
      product: { code, version, hash },
      exclusions: ['intentional', 'wear'],
      ownShares: [],
      conditions: [],
      quoteNo: null,
      byUserId: 'USR-maker',
      byName: '沈立',
      organisationId: policy.holderId,
      at: issuedAt,
      on: '2026-03-02',
    }
    const conditions = [{ code: 'monitoring', text: '保持在线监测' }]
    const { notices, agreements } = determinePolicySchedule(
      { ...policy, acknowledgements: [acknowledgement], conditions },
      termSegment(),
      { product, office: null },
    )
    expect(notices.find((text) => text.includes('保险法第十七条')))
      .to.include('2026年3月2日')
      // Who did it is on file: names of people can be erased, and what was issued stays.
      .and.not.to.include('沈立')
    expect(notices.find((text) => text.includes('保险法第十七条'))).to.include('2 项责任免除')
    expect(agreements).to.deep.equal(['保持在线监测'])
  })

  it('keeps its content hash when equipment is delivered or terms are known since another moment, not when a term changes', () => {
    const item = insuredItem()
    const hashOf = (changes: object) => policyContentHash(issuedPolicy(), termSegment({ items: [item], ...changes }))
    const before = hashOf({})
    expect(hashOf({ items: [{ ...item, deliveredOn: '2026-03-20' }] })).to.equal(before)
    expect(hashOf({ knownSince: new Date('2026-03-12T02:00:00Z') })).to.equal(before)
    expect(hashOf({ totalLimitFen: 1_000_000_001 })).not.to.equal(before)
  })
})
