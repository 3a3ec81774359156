import { expect } from 'chai'
import { determineRuleSets } from '../../../server/business/subsidy/domain/selection.ts'
import type { SubsidyRuleSet } from '../../../server/business/subsidy/domain/subsidyRuleSet.ts'
import { shipped } from './support.ts'

const equipment = shipped('EQ-NAT-2019')
const unified = shipped('UNI-2024')
const provincial: SubsidyRuleSet = { ...unified, id: 'ZJ-2024', level: 'provincial', region: '330000' }

const ask = (
  insuredOn: string,
  edition: string,
  ruleSets: readonly SubsidyRuleSet[] = [equipment, unified],
  region = '210100',
) => {
  const facts = { scheme: 'first-set-equipment', insuredOn, catalogueEditions: [edition], region } as const
  const { ruleSets: found, overlapping } = determineRuleSets(ruleSets, facts)
  return { ids: found.map(({ id }) => id), overlapping }
}

describe('determineRuleSets', () => {
  it('takes the law of the day cover began', () => {
    expect(ask('2018-01-26', 'EQ-2016').ids).to.deep.equal(['EQ-NAT-2019'])
    expect(ask('2023-12-31', 'EQ-2017').ids).to.deep.equal(['EQ-NAT-2019'])
    expect(ask('2024-01-01', 'EQ-2024').ids).to.deep.equal(['UNI-2024'])
  })

  it('finds nothing before the first document and nothing for materials before 2024', () => {
    expect(ask('2017-12-31', 'EQ-2016').ids).to.deep.equal([])
    const materials = { scheme: 'first-batch-material', catalogueEditions: ['NM-2017'], region: '210100' } as const
    expect(determineRuleSets([equipment, unified], { ...materials, insuredOn: '2019-01-01' }).ruleSets).to.deep.equal(
      [],
    )
  })

  it('keeps the document of the day when the edition does not fit, so that it can refuse', () => {
    expect(ask('2022-05-01', 'EQ-2021')).to.deep.equal({ ids: ['EQ-NAT-2019'], overlapping: [] })
  })

  it('takes a provincial document only for its province, beside the national one and without conflict', () => {
    const all = [equipment, unified, provincial]
    expect(ask('2024-06-01', 'EQ-2024', all, '330200')).to.deep.equal({ ids: ['UNI-2024', 'ZJ-2024'], overlapping: [] })
    expect(ask('2024-06-01', 'EQ-2024', all, '210100').ids).to.deep.equal(['UNI-2024'])
  })

  it('reports documents of one level that both claim the policy', () => {
    const twin = { ...unified, id: 'UNI-2025' }
    expect(ask('2024-06-01', 'EQ-2024', [unified, twin]).overlapping).to.deep.equal(['UNI-2024', 'UNI-2025'])
  })
})
