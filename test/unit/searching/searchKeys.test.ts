import { expect } from 'chai'
import {
  EVERYBODY,
  isTooShort,
  keyBeginnings,
  SUFFIX_LENGTH,
  searchKeys,
  searchText,
  searchWords,
} from '../../../server/platform/searching/domain/searchKeys.ts'

const since = '2026-03-02'
const keysOf = (...texts: (string | null)[]) => searchKeys({ texts, readers: ['ORG1'], since })
/** Whether some key begins as a word is looked for, in each way it is. */
const isFound = (keys: readonly string[], word: string) =>
  keyBeginnings('ORG1', word).every((beginning) => keys.some((key) => key.startsWith(beginning)))

describe('the keys a text is found by', () => {
  it('hold every part of it that can be looked for', () => {
    for (const text of [
      '五轴联动数控机床',
      'GT20260017A',
      'Ａ型 反应釜-2',
      '𠮷野重工',
      'FS2026000012',
      '合同号__________',
      '**********A**********',
    ]) {
      const keys = keysOf(text)
      const signs = Array.from(searchText([text]))
      for (let from = 0; from < signs.length; from += 1)
        for (let to = from + 1; to <= signs.length; to += 1) {
          const part = signs.slice(from, to).join('')
          for (const word of searchWords(part)) if (!isTooShort(word)) expect(isFound(keys, word), part).to.equal(true)
        }
    }
  })

  it('are the same in any width, case and spelling of blanks and dashes', () => {
    expect(keysOf('ｇｔ－２０２６ ００１７')).to.deep.equal(keysOf('GT2026—0017'))
    expect(searchWords('ｇｔ－２０２６')).to.deep.equal(searchWords('GT2026'))
  })

  it('are cut off, each once, and none of a sign that tells nothing', () => {
    const ends = keysOf('AAAAAAAAAAAA', 'aaaaaaaaaaaa', null, '——').map((key) => key.split(' ')[1])
    expect(ends).to.deep.equal(['A'.repeat(8), 'A'.repeat(7), 'AAAAAA', 'AAAAA', 'AAAA', 'AAA', 'AA'])
    expect(ends[0]).to.have.length(SUFFIX_LENGTH)
  })

  it('are of a document with more texts than can be kept the ends of its first, as many for every reader', () => {
    const texts = ['沈阳五轴联动机床', ...Array.from({ length: 20_000 }, (_, index) => `BATCH-${index}-2026`)]
    const keys = searchKeys({ texts, readers: ['ORG1', EVERYBODY], since })
    expect(keys).to.have.length(8_000)
    expect(['联动', '机床'].map((word) => isFound(keys, word))).to.deep.equal([true, true])
  })

  it('are of a document with very many readers so many that its row can be kept', () => {
    const texts = Array.from({ length: 200 }, (_, index) => `${index}号五轴联动机床`)
    const readers = Array.from({ length: 203 }, (_, index) => `ORG2026000${index}`)
    const keys = searchKeys({ texts, readers, since })
    expect(keys.length).to.be.within(40_000, 50_000)
    const finding = new Set(keys.filter((key) => key.includes(' 五轴联动')).map((key) => key.split(' ')[0]))
    expect([...finding]).to.deep.equal(readers)
  })

  it("are every reader's own", () => {
    const keys = searchKeys({ texts: ['床'], readers: ['ORG1', EVERYBODY], since })
    expect(keys.map((key) => key.split(' ')[0])).to.deep.equal(['ORG1', '*'])
    expect(keyBeginnings('ORG2', '床').some((beginning) => keys.some((key) => key.startsWith(beginning)))).to.equal(
      false,
    )
  })

  it('put what was written later first among what reads alike', () => {
    const [earlier = '', later = '', last = ''] = ['2026-03-02', '2026-03-03', '2097-01-01'].flatMap((day) =>
      searchKeys({ texts: ['床'], readers: ['ORG1'], since: day }),
    )
    expect([last, earlier, later].toSorted()).to.deep.equal([last, later, earlier])
  })
})

describe('what is typed to be found', () => {
  it('is words, the longest first, without what says nothing', () => {
    expect(searchWords('机床 　— gt-2026 GT2026')).to.deep.equal(['GT2026', '机床'])
    expect(searchWords(' —— ')).to.deep.equal([])
    expect(searchWords('机床 A')).to.deep.equal(['机床', 'A'])
  })

  it('is one word where its signs stand one by one', () => {
    expect(searchWords('Ｓ n　4 - 7')).to.deep.equal(['SN47'])
    expect(['A', '——'].map(searchWords)).to.deep.equal([['A'], []])
  })

  it('is too short with one letter or digit, not with one Chinese word', () => {
    expect(['A', '1', 'é', '床', 'AB', '机床'].map(isTooShort)).to.deep.equal([true, true, true, false, false, false])
  })

  it('is looked for by its end before its beginning, where it is longer than a key', () => {
    expect(keyBeginnings('ORG1', 'FS2026000012')).to.deep.equal(['ORG1 26000012', 'ORG1 FS202600'])
    expect(keyBeginnings('ORG1', '机床')).to.deep.equal(['ORG1 机床'])
  })
})
