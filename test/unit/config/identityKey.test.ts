import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import fc from 'fast-check'
import { identityKey, identityKeyOrNull, identitySkeleton, whyNoIdentity } from '../../../config/identity/index.ts'
import { projectPath } from '../../../config/paths.ts'
import { deriveLookAlikes, lookAlikesFile } from '../../../scripts/lookAlikes.ts'

const lookAlikes = deriveLookAlikes()
const number = fc.string({
  unit: fc.constantFrom(...'ABCXYZabcxyz0123456789-/.()沈重合同'),
  minLength: 1,
  maxLength: 20,
})
const INVISIBLE = [
  '\u200B',
  '\u200D',
  '\u00AD',
  '\u0000',
  '\u2066',
  '\u202E',
  '\uFEFF',
  '\uFE0F',
  '\u034F',
  '\u3164',
  '\u{E0001}',
  '\u2800',
]
const DASHES = [
  '-',
  '\u2010',
  '\u2011',
  '\u2012',
  '\u2013',
  '\u2014',
  '\u2015',
  '\u2212',
  '\uFF0D',
  '\uFE63',
  '\u2043',
  '\u2796',
]
const BLANKS = [' ', '\u00A0', '\u3000', '\t', '\u2003', '\u202F']

/** The text with some of its characters replaced, and others put between. */
const disguised = (text: string, extra: readonly string[], replace: (character: string) => readonly string[]) =>
  fc
    .tuple(
      ...Array.from(text, (character) =>
        fc.tuple(fc.constantFrom(character, ...replace(character)), fc.constantFrom('', ...extra)),
      ),
    )
    .map((parts) => parts.flat().join(''))

const looksLike = (character: string) =>
  [...lookAlikes].filter(([, meant]) => meant === character.toUpperCase()).map(([look]) => look)

describe('an identity key', () => {
  it('is the same whatever invisible characters, dashes and blanks stand between', () => {
    fc.assert(
      fc.property(
        number.chain((text) =>
          fc.tuple(
            fc.constant(text),
            disguised(text, [...INVISIBLE, ...DASHES, ...BLANKS], () => []),
          ),
        ),
        ([text, other]) => {
          expect(identityKey(other)).to.equal(identityKey(text))
        },
      ),
    )
  })

  it('is the same whatever look-alikes and widths its characters are typed in', () => {
    const full = (character: string) =>
      /[!-~]/.test(character) ? [String.fromCharCode(character.charCodeAt(0) + 0xfee0)] : []
    fc.assert(
      fc.property(
        number.chain((text) =>
          fc.tuple(
            fc.constant(text),
            disguised(text, [], (each) => [...looksLike(each), ...full(each)]),
          ),
        ),
        ([text, other]) => {
          expect(identityKey(other)).to.equal(identityKey(text))
        },
      ),
    )
  })

  it('is the same in capitals and small letters', () => {
    fc.assert(
      fc.property(number, (text) => {
        expect(identityKey(text.toLowerCase())).to.equal(identityKey(text.toUpperCase()))
      }),
    )
  })

  it('stays itself when it is folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(identityKey(identityKey(text))).to.equal(identityKey(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('tells apart what differs in ASCII', () => {
    for (const [one, other] of [
      ['SN-10', 'SN-IO'],
      ['SN0', 'SNO'],
      ['SN1', 'SNI'],
      ['A/1', 'A1'],
      ['A.1', 'A1'],
    ] as const)
      expect(identityKey(one), `${one} ${other}`).not.to.equal(identityKey(other))
  })

  for (const [what, spelling] of [
    ['a zero-width space', 'SN\u200B-2026-001'],
    ['U+2010 for the dash', 'SN\u20102026\u2010001'],
    ['an en dash', 'SN–2026–001'],
    ['a Cyrillic letter', 'ЅN-2026-001'],
    ['a zero byte', 'SN-2026-001\u0000'],
    ['full width', 'ＳＮ－２０２６－００１'],
    ['mathematical letters', '𝐒𝐍-2026-001'],
    ['Arabic-Indic digits', 'SN-٢٠٢٦-٠٠١'],
    ['small letters', 'sn 2026 001'],
    ['small capitals', 'ꜱɴ-2026-001'],
    ['white letters in black squares', '🆂🅽-2026-001'],
    ['white letters in black circles', '🅢🅝-2026-001'],
    ['lines of a table for dashes', 'SN─2026━001'],
  ] as const) {
    it(`is the same with ${what}`, () => {
      expect(identityKey(spelling)).to.equal('SN2026001')
    })
  }

  it('is the same in letters that Unicode added after those a package knows', () => {
    for (const [look, meant] of [
      ['\u{16EB6}', 'B'],
      ['\u{11DDA}', 'I'],
      ['\u{16EAA}', 'I'],
      ['Ⳅ', '3'],
      ['Ϭ', '6'],
      ['\u{11DE1}', '1'],
    ] as const)
      expect(identityKey(`SN-${look}-7`), look).to.equal(`SN${meant}7`)
  })

  it('knows one contract in every kind of brackets', () => {
    const spellings = ['合〔2026〕1号', '合[2026]1号', '合（2026）1号', '合【2026】1号', '合 (2026) 1 号']
    expect(new Set(spellings.map(identityKey))).to.have.lengthOf(1)
  })

  it('is nothing where nothing but dashes and blanks was typed', () => {
    expect([identityKeyOrNull(' — '), identityKeyOrNull('\u200B'), identityKeyOrNull(null)]).to.deep.equal([
      null,
      null,
      null,
    ])
  })
})

describe('a text that identifies nothing', () => {
  for (const text of [
    '无',
    '無',
    '待定',
    '暂无',
    'N/A',
    'n.a.',
    'none',
    'NO.',
    'TBD',
    '０００',
    '0',
    '0000-0000',
    'xx-xx',
    '待 补',
    '[待定]',
    '无/无',
    '编号：无',
    '合同待签',
    '暂未编号',
    '待定001',
    'ΝОΝЕ',
    '号',
  ])
    it(`is a placeholder: ${text}`, () => {
      expect(whyNoIdentity(text)).to.equal('placeholder')
      expect(identityKeyOrNull(text)).to.equal(null)
    })

  for (const text of ['—', '/', '（）', '·', '\u0301', ' '])
    it(`says nothing: ${JSON.stringify(text)}`, () => {
      expect(whyNoIdentity(text)).to.equal('silent')
    })

  for (const text of [
    'NA-12',
    'N1L',
    'X',
    'X1',
    '1',
    '100',
    'SN-001',
    '无锡2026-1',
    '合同1',
    '编号7',
    'NO.7',
    '暂定工程2026',
    '合〔2026〕1号',
    'TBD-1A',
    '00001',
    'NOVA',
  ])
    it(`is not ${text}`, () => {
      expect(whyNoIdentity(text)).to.equal(null)
    })

  it('is none with a digit other than zero beside letters of ASCII', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'ABCNOTXYZ'), minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 99_999 }), (text, digits) => {
        expect(whyNoIdentity(`${text}-${digits}`)).to.equal(null)
      }),
    )
  })
})

describe('an identity skeleton', () => {
  it('is shared by texts that differ in 0 and O, or 1 and I', () => {
    expect(identitySkeleton('SN-10')).to.equal(identitySkeleton('SN-IO'))
    expect(identitySkeleton('AB一10')).to.equal(identitySkeleton('AB-10'))
  })

  it('is shared whatever signs and accents stand between and above', () => {
    for (const spelling of [
      'GT_2026_0017',
      'GT/2026/0017',
      'GT·2026.0017',
      '#GT-2026-0017.',
      'ǴT~2026¯0017',
      'GT-2026-0017\u20E3',
    ])
      expect(identitySkeleton(spelling), spelling).to.equal(identitySkeleton('GT-2026-0017'))
  })

  it('differs where a hurried eye sees a difference', () => {
    expect(identitySkeleton('SN-10')).not.to.equal(identitySkeleton('SN-20'))
  })

  it('is shared wherever the key is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(identitySkeleton(identityKey(text))).to.equal(identitySkeleton(text))
      }),
    )
  })
})

describe('the file of look-alikes', () => {
  it('holds what the confusables of Unicode say', () => {
    expect(readFileSync(projectPath('config', 'identity', 'look-alikes.yaml'), 'utf8')).to.equal(lookAlikesFile())
  })

  it('folds no character of ASCII', () => {
    expect([...lookAlikes.keys()].filter((look) => look.charCodeAt(0) < 0x80)).to.deep.equal([])
  })
})
