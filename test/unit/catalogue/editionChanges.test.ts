import { expect } from 'chai'
import { changeText } from '../../../server/business/reference/catalogue/domain/changeText.ts'
import { determineEditionChanges } from '../../../server/business/reference/catalogue/domain/editionChanges.ts'
import { entry } from '../../support/catalogue/entry.ts'

const changesOf = (before: Parameters<typeof entry>[0], after: Parameters<typeof entry>[0]) =>
  determineEditionChanges([entry(before)], [entry(after)]).differences.flatMap(({ changes }) => changes)
const textsOf = (before: Parameters<typeof entry>[0], after: Parameters<typeof entry>[0]) =>
  changesOf(before, after).map(changeText)
const standings = (...args: Parameters<typeof determineEditionChanges>) =>
  determineEditionChanges(...args).differences.map(({ standing, code }) => [standing, code])

describe('changes between editions', () => {
  it('are none between equal lists', () => {
    const { counts, differences } = determineEditionChanges([entry()], [entry()])
    expect([counts, differences]).to.deep.equal([{ added: 0, removed: 0, changed: 0, unchanged: 1 }, []])
  })

  it('name what is added and removed, the removed last', () => {
    const before = [entry({ code: '1.1', name: '甲' }), entry({ code: '1.2', name: '乙' })]
    const after = [entry({ code: '1.2', name: '乙' }), entry({ code: '2.1', name: '丙', category: 'rail-transit' })]
    expect(standings(before, after)).to.deep.equal([
      ['added', '2.1'],
      ['removed', '1.1'],
    ])
  })

  it('follow a product whose code moved, even onto the code of one that is gone', () => {
    const before = [entry({ code: '1.1', name: '甲' }), entry({ code: '1.2', name: '乙' })]
    const after = [entry({ code: '1.1', name: '乙' })]
    const { differences } = determineEditionChanges(before, after)
    expect(differences.map(({ standing, name }) => [standing, name])).to.deep.equal([
      ['changed', '乙'],
      ['removed', '甲'],
    ])
    expect(differences[0]?.changes).to.deep.equal([{ kind: 'codeMoved', before: '1.2', after: '1.1' }])
  })

  it('pair products of one name by their codes first', () => {
    const before = [entry({ code: '1.1' }), entry({ code: '1.2' })]
    const after = [entry({ code: '1.9' }), entry({ code: '1.1' })]
    expect(standings(before, after)).to.deep.equal([['changed', '1.9']])
  })

  it('take the same code in the same field for a renamed product, and in another field for another product', () => {
    expect(changesOf({ name: '风机' }, { name: '海上风机' })).to.deep.equal([
      { kind: 'renamed', before: '风机', after: '海上风机' },
    ])
    expect(changesOf({ category: 'rail-transit' }, {})).to.deep.equal([
      { kind: 'categoryChanged', before: 'rail-transit', after: 'power-generation' },
    ])
    expect(standings([entry({ name: '动车组', category: 'rail-transit' })], [entry()])).to.deep.equal([
      ['added', '1.1'],
      ['removed', '1.1'],
    ])
  })

  it('tell raised from lowered by what is asked of the product', () => {
    const kinds = (before: string, after: string) =>
      changesOf({ thresholds: before }, { thresholds: after }).map(({ kind }) => kind)
    expect(kinds('power>=16MW', 'power>=18MW')).to.deep.equal(['thresholdRaised'])
    expect(kinds('power>=16MW', 'power>=12MW')).to.deep.equal(['thresholdLowered'])
    expect(kinds('accuracy<=3um', 'accuracy<=2um')).to.deep.equal(['thresholdRaised'])
    expect(kinds('accuracy<=3um', 'accuracy<=5um')).to.deep.equal(['thresholdLowered'])
    expect(kinds('axes=5', 'axes=6')).to.deep.equal(['thresholdRestated'])
    expect(kinds('power>=16MW', 'power>=16000kW')).to.deep.equal(['thresholdRestated'])
    expect(kinds('power>=16MW', 'power>=16MW; head>=600m')).to.deep.equal(['thresholdAdded'])
    expect(kinds('power>=16MW; head>=600m', 'power>=16MW')).to.deep.equal(['thresholdRemoved'])
    expect(kinds('power>=5MW; power<=9MW', 'power<=9MW; power>=5MW')).to.deep.equal([])
    expect(kinds('power>=5MW', 'power<=9MW')).to.deep.equal(['thresholdRestated'])
  })

  it('are readable in both languages', () => {
    expect(textsOf({ thresholds: 'power(额定功率)>=16MW' }, { thresholds: 'power(额定功率)>=18MW' })).to.deep.equal([
      { zh: '指标提高：额定功率 ≥ 16 MW → ≥ 18 MW', en: 'Threshold raised: 额定功率 ≥ 16 MW → ≥ 18 MW' },
    ])
    expect(textsOf({ unitOfSupport: 'set' }, { unitOfSupport: 'batch' })).to.deep.equal([
      { zh: '计量单位由台（套）改为批次', en: 'Unit of measure changed from set to batch' },
    ])
    expect(textsOf({ category: 'rail-transit' }, {})[0]?.en).to.equal(
      'Field changed from “Rail transit” to “Clean and efficient power generation”',
    )
    const all = changesOf(
      { code: '1.1', name: '甲', thresholds: 'a>=2; b>=1; c=1' },
      { code: '1.1', name: '乙', thresholds: 'a>=1; d>=1; c=2' },
    )
    for (const { zh, en } of all.map(changeText)) {
      expect(zh).to.match(/\p{Script=Han}/u)
      expect(en).to.match(/^[A-Z]/)
    }
    expect(all.map(({ kind }) => kind)).to.have.members([
      'renamed',
      'thresholdLowered',
      'thresholdAdded',
      'thresholdRemoved',
      'thresholdRestated',
    ])
  })
})
