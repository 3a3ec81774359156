import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { projectPath } from '../../../config/paths.ts'
import { loadSubsidyRuleSets, subsidyRuleSets } from '../../../config/subsidy-rules/index.ts'
import { missingProvisions } from '../../../server/business/subsidy/domain/subsidyRuleSet.ts'

const file = (name: string, change: (text: string) => string = (text) => text) => ({
  name,
  text: change(readFileSync(projectPath('config', 'subsidy-rules', name), 'utf8')),
})
const equipment = (change?: (text: string) => string) => file('EQ-NAT-2019.yaml', change)
const hashOf = (change?: (text: string) => string) => loadSubsidyRuleSets([equipment(change)])[0]?.hash

describe('loadRuleSets', () => {
  it('reads the documents that ship, complete and frozen to the bottom', () => {
    expect(subsidyRuleSets.map(({ id }) => id)).to.deep.equal(['EQ-NAT-2019', 'UNI-2024'])
    for (const ruleSet of subsidyRuleSets) {
      expect(missingProvisions(ruleSet)).to.deep.equal([])
      expect(Object.isFrozen(ruleSet.provisions.ratioPpm)).to.equal(true)
    }
  })

  it('lists everything wrong in every file', () => {
    const wrong = [
      equipment((text) =>
        text
          .replace('value: 800000', 'value: "800000"')
          .replace('rateCapPpm:', 'rateCapPmm:')
          .replace('2023-12-31', '2023-02-30'),
      ),
      file('UNI-2024.yaml', (text) => text.replace('publishedOn: 2024-06-04\n', '')),
    ]
    expect(() => loadSubsidyRuleSets(wrong))
      .to.throw(Error)
      .with.property('message')
      .that.matches(/EQ-NAT-2019.yaml: "insured.lastDay".*"provisions.ratioPpm.value" must be a number/)
      .and.matches(/rateCapPmm.*is not allowed.*UNI-2024.yaml: "publishedOn" is required/)
  })

  it('refuses a provision without reference, a window turned around and a file under another name', () => {
    const noReference = equipment((text) => text.replace('unit: days, reference: ', 'unit: days, source: '))
    expect(() => loadSubsidyRuleSets([noReference])).to.throw('"provisions.daysPerYear.reference" is required')
    const turned = equipment((text) => text.replace('lastDay: 2023-12-31', 'lastDay: 2017-12-31'))
    expect(() => loadSubsidyRuleSets([turned])).to.throw('"insured"')
    expect(() => loadSubsidyRuleSets([{ ...equipment(), name: 'EQ-NAT-2020.yaml' }])).to.throw('id does not match')
  })

  it('is not broken by a text that is no YAML', () => {
    expect(() => loadSubsidyRuleSets([{ name: 'X.yaml', text: 'a: [' }])).to.throw(
      'X.yaml: "value" must be of type object',
    )
  })

  it('changes the hash with a figure, not with the day someone checked it', () => {
    expect(hashOf((text) => text.replace('value: 30000', 'value: 30001'))).to.not.equal(hashOf())
    expect(hashOf((text) => text.replace('checkedOn: 2026-11-24', 'checkedOn: 2027-01-01'))).to.equal(hashOf())
  })
})
