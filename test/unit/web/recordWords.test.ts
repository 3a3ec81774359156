import { expect } from 'chai'
import i18next from 'i18next'
import { allStores } from '../../../models/store.ts'
import '../../../server/routes.ts'
import { en } from '../../../web/src/i18n/en.ts'
import { zh } from '../../../web/src/i18n/zh.ts'
import { type RecordWords, recordWords } from '../../../web/src/record/recordWords.ts'
import { readStoredTypes, type StoredTypes } from '../../support/storedTypes.ts'

const LANGUAGES = ['zh', 'en'] as const

async function dictionaryOf(language: 'zh' | 'en') {
  const texts = i18next.createInstance()
  const t = await texts.init({ lng: language, resources: { zh: { translation: zh }, en: { translation: en } } })
  return (group: string, code: string) =>
    texts.exists(`${group}.${code}`) ? String(t(`${group}.${code}` as never)) : code
}

async function wordsFor(kind: string, language: 'zh' | 'en'): Promise<RecordWords> {
  return recordWords({ kind, labels: {}, language, textOf: await dictionaryOf(language) })
}

describe('the words of stored documents', function () {
  this.timeout(120_000)
  let stored: StoredTypes

  before(() => {
    stored = readStoredTypes()
  })

  it('are read from the types of every store', () => {
    expect(new Set([...stored.fields.values()].map((place) => place.split('.')[0]))).to.include('claim')
    expect(stored.fields.size).to.be.greaterThan(300)
    for (const store of allStores().values())
      for (const field of Object.keys(store.model.schema.paths).filter((path) => !path.includes('.')))
        if (!BOOKKEEPING.has(field))
          expect(stored.fields.has(field), `${store.name}.${field}`).to.equal(!FORMER.has(field))
  })

  for (const language of LANGUAGES) {
    it(`name every field that can be stored (${language})`, async () => {
      const textOf = await dictionaryOf(language)
      const nameless = [...stored.fields].filter(([field]) => textOf('record.field', field) === field)
      expect(nameless.map(([, place]) => place)).to.deep.equal([])
    })

    it(`say every value that stands for something (${language})`, async () => {
      const unsaid: string[] = []
      for (const [place, values] of stored.values) {
        const [kind = '', field = ''] = place.split('.')
        const words = await wordsFor(kind, language)
        for (const value of values)
          if (/[a-z]/i.test(value) && words.value(value, field) === value) unsaid.push(`${place} ${value}`)
      }
      expect(unsaid).to.deep.equal([])
    })
  }
})

/** What the store keeps beside the content. */
const BOOKKEEPING = new Set(['_id', 'version', 'eventHash', 'stateHash', 'createdAt', 'updatedAt', 'marks'])
/** Fields that migrations alone meet. */
const FORMER = new Set(['versions'])
