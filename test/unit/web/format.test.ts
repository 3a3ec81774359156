import { expect } from 'chai'
import {
  addDays,
  daysBetween,
  formatBytes,
  formatCount,
  formatElapsed,
  formatFen,
  formatInstant,
  formatPpm,
  unitText,
} from '../../../web/src/format.ts'

describe('formatBytes', () => {
  it('shows at most one decimal, in units of 1024', () => {
    const sizes = [0, 69, 1023, 1024, 1536, 20 * 1024 * 1024, 1_234_567_890_123]
    expect(sizes.map(formatBytes)).to.deep.equal(['0 B', '69 B', '1,023 B', '1 KB', '1.5 KB', '20 MB', '1,149.8 GB'])
  })
})

describe('formatElapsed', () => {
  it('counts in the largest unit that is filled twice', () => {
    const seconds = [0, 1, 60, 119, 120, 7_199, 7_200, 172_799, 172_800, 252_319_470]
    expect(seconds.map((n) => formatElapsed(n, 'zh'))).to.deep.equal([
      '0秒钟',
      '1秒钟',
      '60秒钟',
      '119秒钟',
      '2分钟',
      '119分钟',
      '2小时',
      '47小时',
      '2天',
      '2,920天',
    ])
    expect([1, 120, 172_800].map((n) => formatElapsed(n, 'en'))).to.deep.equal(['1 second', '2 minutes', '2 days'])
  })
})

describe('unitText', () => {
  it('prints micro and exponents by their signs and leaves every other unit as it is', () => {
    const typed = ['um', 'uW/cm2', 'g/cm3', '/cm2', 'm/s2', 'W·m-1·K-1', 'g/10min', 'mu', 'MU/min', '%IACS', 'μm', '']
    const printed = ['μm', 'μW/cm²', 'g/cm³', '/cm²', 'm/s²', 'W·m⁻¹·K⁻¹', 'g/10min', 'mu', 'MU/min', '%IACS', 'μm', '']
    expect(typed.map(unitText)).to.deep.equal(printed)
  })
})

describe('formatFen', () => {
  it('shows yuan exactly with two decimals and thousands separators', () => {
    expect(formatFen(0)).to.equal('0.00')
    expect(formatFen(5)).to.equal('0.05')
    expect(formatFen(123_456_789)).to.equal('1,234,567.89')
    expect(formatFen(-100_000)).to.equal('-1,000.00')
    expect(formatFen(Number.MAX_SAFE_INTEGER)).to.equal('90,071,992,547,409.91')
  })

  it('rounds half away from zero in 万 and 亿', () => {
    expect(formatFen(1_000_000, 'wan')).to.equal('1.00')
    expect(formatFen(1_005_000, 'wan')).to.equal('1.01')
    expect(formatFen(1_004_999, 'wan')).to.equal('1.00')
    expect(formatFen(-1_005_000, 'wan')).to.equal('-1.01')
    expect(formatFen(-1, 'wan')).to.equal('0.00')
    expect(formatFen(12_345_000_000, 'yi')).to.equal('1.23')
  })
})

describe('formatCount', () => {
  it('groups thousands', () => {
    expect([0, 999, 1000, 1_234_567, -1000].map(formatCount)).to.deep.equal([
      '0',
      '999',
      '1,000',
      '1,234,567',
      '-1,000',
    ])
  })
})

describe('formatPpm', () => {
  it('shows a percentage without trailing zeros', () => {
    expect([0, 1, 30_000, 35_000, 800_000, 1_000_000, 10_000_001].map(formatPpm)).to.deep.equal([
      '0%',
      '0.0001%',
      '3%',
      '3.5%',
      '80%',
      '100%',
      '1,000.0001%',
    ])
  })

  it('keeps the sign of a discount', () => {
    expect(formatPpm(-50_000)).to.equal('-5%')
    expect(formatPpm(-5_000)).to.equal('-0.5%')
  })
})

describe('instants and days', () => {
  it('shows an instant in the time of Shanghai', () => {
    expect(formatInstant('2026-02-28T16:05:00.000Z')).to.equal('2026-03-01 00:05')
  })

  it('counts and adds calendar days across a leap day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).to.equal(2)
    expect(daysBetween('2024-03-01', '2024-02-28')).to.equal(-2)
    expect(addDays('2024-02-28', 2)).to.equal('2024-03-01')
    expect(addDays('2026-01-01', -1)).to.equal('2025-12-31')
  })
})
