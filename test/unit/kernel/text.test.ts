import { expect } from 'chai'
import fc from 'fast-check'
import { keptText, textProblem, textProblemSentence } from '../../../server/kernel/text.ts'

describe('a text', () => {
  for (const [what, text] of [
    ['Chinese and English', '沈阳重型燃机 Shenyang, 18 MW'],
    ['signs of the trade', 'CO₂ ⌀6 m 10⁶ t/a ≤110 nm ± 0.5℃'],
    ['characters beyond the first plane', '𠮷𝔸😀'],
    ['a rare form of a Han character', '葛\u{E0100}'],
    ['a coloured sign', '✔️ 已核对'],
    ['an ideographic blank', '甲\u3000乙'],
  ] as const) {
    it(`is sound with ${what}`, () => expect(textProblem(text)).to.equal(null))
  }

  for (const [what, text, kind, position, character] of [
    ['a zero byte', 'SN\u0000', 'control', 3, 'U+0000'],
    ['an escape', '\u001B[1m', 'control', 1, 'U+001B'],
    ['a zero-width space', 'SN\u200B-1', 'invisible', 3, 'U+200B'],
    ['a joiner', 'a\u200Db', 'invisible', 2, 'U+200D'],
    ['a bidirectional override', '甲\u202Ecod', 'invisible', 2, 'U+202E'],
    ['a soft hyphen', 'SN\u00AD1', 'invisible', 3, 'U+00AD'],
    ['a Hangul filler', 'SN\u3164', 'invisible', 3, 'U+3164'],
    ['a variation selector alone', '\uFE0F', 'invisible', 1, 'U+FE0F'],
    ['a variation selector after a letter', 'SN1\uFE0F', 'invisible', 4, 'U+FE0F'],
    ['a second variation selector', '葛\u{E0100}\u{E0101}', 'invisible', 3, 'U+E0101'],
    ['a Mongolian selector', 'a\u180B', 'invisible', 2, 'U+180B'],
    ['an empty pattern of Braille', 'SN\u2800', 'invisible', 3, 'U+2800'],
    ['the place of an object', '\uFFFC', 'invisible', 1, 'U+FFFC'],
    ['a tag', '𠮷\u{E0041}', 'invisible', 2, 'U+E0041'],
    ['half of a character', 'a\uD83D', 'half', 2, 'U+D83D'],
    ['what is no character', '\uFFFE', 'noncharacter', 1, 'U+FFFE'],
    ['a line feed', '甲\n乙', 'lineBreak', 2, 'U+000A'],
    ['a tab', 'a\tb', 'lineBreak', 2, 'U+0009'],
    ['a line separator', 'a\u2028b', 'lineBreak', 2, 'U+2028'],
  ] as const) {
    it(`is not sound with ${what}`, () => {
      expect(textProblem(text)).to.deep.equal({ kind, position, character })
    })
  }

  it('of several lines may hold line feeds and tabs, and nothing else of the kind', () => {
    expect(textProblem('一\n\t二', { multiline: true })).to.equal(null)
    expect(textProblem('一\u2028二', { multiline: true })).not.to.equal(null)
    expect(textProblem('一\r二', { multiline: true })).not.to.equal(null)
    expect(textProblem(keptText('一\r\n二'), { multiline: true })).to.equal(null)
  })

  it('is told with place and code point in both languages', () => {
    const sentence = textProblemSentence({ kind: 'invisible', position: 3, character: 'U+200B' })
    expect(sentence.zh).to.contain('第 3 个字符（U+200B）')
    expect(sentence.en).to.contain('character 3 (U+200B)')
  })

  it('that is found sound holds nothing that cannot be stored or seen', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        if (textProblem(text) !== null) return
        expect(/[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text)).to.equal(false)
        expect(Buffer.from(text).toString()).to.equal(text)
      }),
      { numRuns: 2000 },
    )
  })
})
