import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'chai'
import { FOLLOWERS } from '../../../config/followers.ts'
import { JOBS } from '../../../config/jobs.ts'
import { projectPath } from '../../../config/paths.ts'
import { subsidyRuleSets } from '../../../config/subsidy-rules/index.ts'
import { en } from '../../../web/src/i18n/en.ts'
import { zh } from '../../../web/src/i18n/zh.ts'
import { codesIn } from '../../support/words.ts'

/** `login.title` -> text, for every text of a language. */
function flat(texts: object, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(texts).flatMap(([key, value]): [string, string][] =>
      typeof value === 'string' ? [[prefix + key, value]] : [...flat(value as object, `${prefix}${key}.`)],
    ),
  )
}

const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/{{(\w+)(?:,[^}]*)?}}/g)].map((match) => match[1]))].sort()

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

  it('are in English without the marks that the Chinese font draws as wide as a character', () => {
    const wide = [...english].filter(([, text]) =>
      /[‘’“”…、。，；：（）]/.test(text.replace(/\p{Script=Han}[^A-Za-z]*/gu, '')),
    )
    expect(wide).to.deep.equal([])
  })

  it('go in English with the number they stand beside', () => {
    const NOUNS = /\{\{(?:n|days|count|found)\}\} (?:more |other |required |working )?[a-z]+s\b/
    expect([...english].filter(([, text]) => NOUNS.test(text))).to.deep.equal([])
  })

  it('are never empty', () => {
    for (const [key, text] of [...chinese, ...english]) expect(text.trim(), key).not.to.equal('')
  })

  it('name every job as the server does', () => {
    for (const [name, { title }] of Object.entries(JOBS)) {
      expect(chinese.get(`jobs.names.${name}`), name).to.equal(title.zh)
      expect(english.get(`jobs.names.${name}`), name).to.equal(title.en)
    }
  })

  it('have a name for every provision of a rule set, and words for every value that is no figure', () => {
    const provisions = subsidyRuleSets.flatMap(({ provisions }) => Object.entries(provisions))
    const values = provisions.map(([, { value }]) => value).filter((value) => typeof value === 'string')
    expect(values).not.to.deep.equal([])
    const needed = [
      ...provisions.map(([key]) => `subsidyRuleSets.provisionNames.${key}`),
      ...values.map((value) => `subsidyRuleSets.provisionValues.${value}`),
    ]
    expect([...chinese.keys()]).to.include.members(needed)
  })

  it('name every follower as the server does', () => {
    for (const [name, { title }] of Object.entries(FOLLOWERS)) {
      expect(chinese.get(`followers.names.${name}`), name).to.equal(title.zh)
      expect(english.get(`followers.names.${name}`), name).to.equal(title.en)
    }
  })

  it('have a word for every kind of event', () => {
    for (const type of eventTypes()) expect(chinese.has(`event.${type.replace('.', '_')}`), type).to.equal(true)
  })
})

/** Types of events as the sources spell them. */
function eventTypes(): Set<string> {
  const folder = projectPath('server')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))
  const texts = sources.map((file) => readFileSync(join(folder, file), 'utf8'))
  return new Set(
    texts.flatMap((text) => [...text.matchAll(/type: '([a-zA-Z]+\.[a-zA-Z-]+)'/g)].map(([, type]) => type ?? '')),
  )
}

describe('the words of the dictionaries', () => {
  for (const [language, dictionary] of Object.entries({ zh, en })) {
    it(`in ${language} hold no key, code or parts per million`, () => {
      const odd = [...flat(dictionary)]
        .map(([key, text]) => [key, codesIn(text.replace(/\{\{[^}]*\}\}/g, ''))] as const)
        .filter(([, codes]) => codes.length > 0)
      expect(odd).to.deep.equal([])
    })

    it(`in ${language} use the terms of the field`, () => {
      const banned = [...flat(dictionary)].filter(([, text]) => /支持单位|unit of support/i.test(text))
      expect(banned).to.deep.equal([])
    })
  }
})
