import { expect } from 'chai'
import fc from 'fast-check'
import { isCreditCode } from '../../../config/identity/creditCode.ts'
import { isRegion, isRegionBeginning } from '../../../config/identity/regions.ts'
import { usccCheckCharacter } from '../../../server/kernel/uscc.ts'

const withCheck = (first17: string) => first17 + usccCheckCharacter(first17)

describe('unified social credit code', () => {
  for (const [where, code] of [
    ['Fuzhou', '91350100M000100Y43'],
    ['Shenzhen', '914403001922038216'],
    ['Hangzhou', '91330100799655058B'],
    ['Xiamen', '91350200260130346B'],
    ['Xiamen', '91350200705420347R'],
    ['the pilot of Xiamen', '91350200M000000510'],
    ['the pilot of Xiamen', '91350203M0001FUE2P'],
    ['the pilot of Xiamen', '91350211M0000XUF46'],
    ['the pilot of Fuzhou', '91350100M0001TGQXM'],
    ['the national office', '91110000100000489L'],
    ['a development zone of Beijing', '911103026605015136'],
  ] as const) {
    it(`of ${where} is accepted: ${code}`, () => expect(isCreditCode(code)).to.equal(true))
  }

  it('is accepted of every city with plan status, of what was abolished since, of municipalities and development zones', () => {
    for (const region of [
      '330200',
      '210200',
      '370200',
      '350200',
      '440300',
      '371200',
      '100000',
      '110105',
      '500103',
      '320594',
    ])
      expect(isCreditCode(withCheck(`91${region}MA00000A0`)), region).to.equal(true)
  })

  it('is refused with a region, department or category that does not exist, check character or not', () => {
    for (const start of ['91000000', '91990000', '91359900', '91010100', '00110000', '96110000', '14110000'])
      expect(isCreditCode(withCheck(`${start}MA00000A0`)), start).to.equal(false)
    expect(isCreditCode('0'.repeat(18))).to.equal(false)
  })

  it('is refused with a changed digit, a letter that is not used, a wrong length and lower case', () => {
    for (const code of [
      '91350100M000100Y44',
      '91350200M000000511',
      '91350100M000100I43',
      '91350100M000100Y4',
      '91350100m000100y43',
      '',
    ]) {
      expect(isCreditCode(code), code).to.equal(false)
    }
  })

  it('is refused for any single wrong character', () => {
    const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY'
    fc.assert(
      fc.property(fc.nat({ max: 17 }), fc.constantFrom(...alphabet), (place, character) => {
        const code = '91350200260130346B'
        fc.pre(code[place] !== character)
        expect(isCreditCode(code.slice(0, place) + character + code.slice(place + 1))).to.equal(false)
      }),
    )
  })

  it('calculates the check character of a new code', () => {
    expect(usccCheckCharacter('91350100M000100Y4')).to.equal('3')
  })
})

describe('a region', () => {
  it('is a province, a prefecture, a city with plan status, or a county of one', () => {
    for (const code of ['210000', '350200', '210200', '330200', '370200', '440300', '350203', '429004', '710000'])
      expect(isRegion(code), code).to.equal(true)
  })

  it('is nothing else', () => {
    for (const code of ['000000', '100000', '359900', '990000', '35020', '3502000', '371200', 'abcdef', '35020a'])
      expect(isRegion(code), code).to.equal(false)
  })

  it('begins with a province or a prefecture', () => {
    expect(['21', '3502', '350203'].every(isRegionBeginning)).to.equal(true)
    expect(['2', '350', '99', '3599', '210000'].some(isRegionBeginning)).to.equal(false)
  })
})
