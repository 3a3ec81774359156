import { expect } from 'chai'
import { failedRequirements } from '../../../server/business/subsidy/domain/requirements.ts'
import { determineRuleSets } from '../../../server/business/subsidy/domain/selection.ts'
import { factsOf2019, factsOf2024, shipped } from './support.ts'

const equipment = shipped('EQ-NAT-2019')
const unified = shipped('UNI-2024')
const FIRST_OF_2022 = { on: '2022-03-01', editions: ['EQ-2017'] }

describe('a continuous renewal', () => {
  const ids = (insuredOn: string, catalogueEditions: readonly string[], firstInsurance?: typeof FIRST_OF_2022) =>
    determineRuleSets([equipment, unified], {
      scheme: 'first-set-equipment',
      insuredOn,
      catalogueEditions,
      region: '210100',
      firstInsurance,
    }).ruleSets.map(({ id }) => id)

  it('stays under the document of its first insurance, whose window has closed since', () => {
    expect(ids('2024-03-01', ['EQ-2024'], FIRST_OF_2022)).to.deep.equal(['EQ-NAT-2019'])
    expect(ids('2024-03-01', ['EQ-2024'])).to.deep.equal(['UNI-2024'])
  })

  it('goes by its own day where the first document asks for no continuity', () => {
    expect(ids('2026-03-01', ['EQ-2024'], { on: '2024-03-01', editions: ['EQ-2024'] })).to.deep.equal(['UNI-2024'])
  })

  it('is judged by window and edition of the first insurance', () => {
    const insured = { from: '2024-03-01', to: '2025-03-01' }
    const renewal = { insured, catalogueEditions: ['EQ-2024'], continuousYears: 3, previousCoverEnd: '2024-03-01' }
    expect(failedRequirements(equipment, factsOf2019({ ...renewal, firstInsurance: FIRST_OF_2022 }))).to.deep.equal([])
    expect(failedRequirements(equipment, factsOf2019(renewal)).map(({ code }) => code)).to.deep.equal([
      'subsidy.outside-insured-window',
      'subsidy.not-in-catalogue-edition',
    ])
  })

  it('is judged by itself under a document that does not ask', () => {
    const renewal = factsOf2024({ firstInsurance: FIRST_OF_2022 })
    expect(failedRequirements(unified, renewal)).to.deep.equal([])
  })
})
