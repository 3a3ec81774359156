import { expect } from 'chai'
import { experienceRatingOf, parseExperience } from '../../../config/experience/index.ts'
import { calculateLossRatioPpm, credibilityPpm } from '../../../server/business/ledger/billing/domain/lossRatio.ts'
import { earnedOf } from '../../support/billing/experience.ts'

const YEAR = { from: '2025-01-01', to: '2026-01-01' }
const WINDOW = { from: '2021-01-01', to: '2026-01-01' }
const RATING = { windowYears: 5, expectedLossRatioPpm: 600_000, fullCredibilityFen: 400 }
const written = (amountFen: number, earns = YEAR) => ({ earns, amountFen })
const ratioOf = (premiums: readonly ReturnType<typeof written>[], incurredFen: number) =>
  calculateLossRatioPpm({ earnedFen: earnedOf(premiums, WINDOW), incurredFen }, RATING)

describe('loss ratio of a maker', () => {
  it('is unknown where nothing was earned and nothing lost', () => {
    expect(ratioOf([], 0)).to.equal(null)
    expect(ratioOf([written(500, { from: '2026-01-01', to: '2027-01-01' })], 0)).to.equal(null)
  })

  it('is what the line expects of a loss before any premium is earned', () => {
    expect(ratioOf([], 1_000_000)).to.equal(600_000)
  })

  it('is incurred over earned from full credibility on', () => {
    expect(ratioOf([written(400)], 100)).to.equal(250_000)
    expect(ratioOf([written(4_000)], 8_000)).to.equal(2_000_000)
  })

  it('is drawn to the expected by the square root of the volume below', () => {
    // A quarter of the premium of full credibility is believed by half: 0.5 x 200% + 0.5 x 60%.
    expect(ratioOf([written(100)], 200)).to.equal(1_300_000)
    expect(ratioOf([written(100)], 0)).to.equal(300_000)
  })

  it('counts only premium earned within the window: half a term that began half a year before its end', () => {
    const half = written(1_600, { from: '2025-07-05', to: '2026-06-30' })
    expect(ratioOf([half], 400)).to.equal(500_000)
  })

  it('takes premium back that was reversed', () => {
    expect(ratioOf([written(1_000), written(-600)], 100)).to.equal(250_000)
  })

  it('stays a number when a huge loss meets a fen of premium', () => {
    expect(ratioOf([written(1)], 1_000_000_000_000_000)).to.equal(0.05 * 1_000_000_000 + 0.95 * 600_000)
  })

  it('is believed by nothing, half and whole', () => {
    expect([0, 100, 399, 400, 5_000].map((earned) => credibilityPpm(earned, 400))).to.deep.equal([
      0, 500_000, 998_749, 1_000_000, 1_000_000,
    ])
  })
})

describe('what experience is judged by', () => {
  it('is told line by line, and by default for lines added later', () => {
    expect(experienceRatingOf('IP-EN').windowYears).to.equal(3)
    expect(experienceRatingOf('NEW-LINE').windowYears).to.equal(5)
    expect(experienceRatingOf('FS-EQ')).not.to.deep.equal(experienceRatingOf('NEW-LINE'))
  })

  it('is an error at start-up where a figure is missing or none', () => {
    for (const wrong of ['windowYears: 0', 'expectedLossRatioPpm: -1', 'fullCredibilityFen: 0', 'unknown: 1'])
      expect(() => parseExperience(YAML.replace(new RegExp(`${wrong.split(':')[0]}: \\d+|$`), wrong)), wrong).to.throw()
  })
})

const YAML = 'default: { windowYears: 5, expectedLossRatioPpm: 600000, fullCredibilityFen: 200000000 }\nlines: {}\n'
