import { expect } from 'chai'
import { compareVersions, PROGRAM_VERSION } from '../../../config/programVersion.ts'

describe('program version', () => {
  it('is that of package.json', () => expect(PROGRAM_VERSION).to.match(/^\d+\.\d+\.\d+$/))

  it('is compared by numbers', () => {
    expect(compareVersions('0.10.0', '0.9.9')).to.be.greaterThan(0)
    expect(compareVersions('0.2.0', '1.0.0')).to.be.lessThan(0)
    expect(compareVersions('1.2.3', '1.2.3')).to.equal(0)
  })

  it('is three numbers and nothing else', () => {
    for (const text of ['1.2', '1.2.3-beta', 'v1.2.3', ''])
      expect(() => compareVersions(text, '1.0.0')).to.throw(RangeError)
  })
})
