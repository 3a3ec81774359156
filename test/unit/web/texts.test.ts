import { expect } from 'chai'
import { en } from '../../../web/src/i18n/en.ts'
import { zh } from '../../../web/src/i18n/zh.ts'

/** `login.title` -> text, for every text of a language. */
function flat(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value as object, `${prefix}${key}.`)],
    ),
  )
}

const placeholders = (text: string) => [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1]).sort()

describe('the texts of the client', () => {
  const chinese = flat(zh)
  const english = flat(en)

  it('have the same keys in both languages', () => {
    expect([...english.keys()]).to.have.members([...chinese.keys()])
  })

  it('have the same placeholders in both languages', () => {
    for (const [key, text] of chinese)
      expect(placeholders(english.get(key) ?? ''), key).to.deep.equal(placeholders(text))
  })

  it('are never empty', () => {
    for (const [key, text] of [...chinese, ...english]) expect(text.trim(), key).not.to.equal('')
  })
})
