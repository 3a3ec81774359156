import { expect } from 'chai'
import i18next from 'i18next'
import { findProduct } from '../../../config/products/index.ts'
import { compareContents } from '../../../server/business/reference/definition/domain/compare.ts'
import type { DefinitionKindName } from '../../../server/business/reference/definition/domain/definition.ts'
import { labelsIn } from '../../../server/business/reference/definition/domain/labels.ts'
import { KINDS, shippedOf } from '../../../server/business/reference/definition/kinds/index.ts'
import { knownRuleFacts } from '../../../server/business/reference/product/domain/knownRuleFacts.ts'
import { differenceText } from '../../../web/src/definition/differenceText.ts'
import { tablesOf } from '../../../web/src/definition/tables.ts'
import { en } from '../../../web/src/i18n/en.ts'
import { zh } from '../../../web/src/i18n/zh.ts'
import { type Words, wordsOf } from '../../../web/src/product/words.ts'
import { productView } from '../../support/web/products.ts'

const CODE = /^[a-z]{2,}(?:[A-Z.-][A-Za-z0-9.-]*)$/
const LANGUAGES = ['zh', 'en'] as const

async function sources(language: 'zh' | 'en', productCode: string) {
  const texts = i18next.createInstance()
  const t = await texts.init({ lng: language, resources: { zh: { translation: zh }, en: { translation: en } } })
  const names = { product: productView(productCode), categories: [], language, t }
  const textOf = (group: string, code: string) =>
    texts.exists(`${group}.${code}`) ? String(t(`${group}.${code}` as never)) : code
  return { names, textOf }
}

/** Names of fields and words that stand as values, wherever the page of a version shows them. */
function shownWords(content: object): readonly string[] {
  const found = new Set<string>()
  const visit = (value: unknown, hidden: boolean): void => {
    if (typeof value === 'string' && !hidden) found.add(value)
    if (typeof value !== 'object' || value === null) return
    const spoken = Object.entries(value).some(
      ([, child]) => typeof child === 'object' && child !== null && 'zh' in child,
    )
    for (const [key, child] of Object.entries(value)) {
      if (key === 'rows' || key === 'zh' || key === 'en') continue
      if (!Array.isArray(value)) found.add(key)
      visit(child, spoken && ['code', 'name', 'value', 'fact'].includes(key))
    }
  }
  visit(content, false)
  return [...found]
}

describe('the words of a content', () => {
  for (const kind of Object.keys(KINDS) as DefinitionKindName[]) {
    for (const { ref, code, content } of shippedOf(kind)) {
      for (const language of LANGUAGES) {
        it(`are those of people in ${ref} (${language})`, async () => {
          const product = typeof content.product === 'string' ? content.product : code
          const words = wordsOf({ labels: labelsIn(content), ...(await sources(language, product)) })
          const said = shownWords(content).map(words)
          expect(said.filter((word) => CODE.test(word))).to.deep.equal([])
        })
      }
    }
  }

  it('say every fact that a rule can look at, in both languages', async () => {
    for (const code of ['FS-EQ', 'FB-NM', 'RD-EL', 'IP-EN']) {
      const form = findProduct(code, '2026-04-01')?.itemForm ?? []
      expect(form).not.to.equal([])
      for (const language of LANGUAGES) {
        const words = wordsOf({ labels: {}, ...(await sources(language, code)) })
        expect([...knownRuleFacts(form)].filter((fact) => words(fact) === fact)).to.deep.equal([])
      }
    }
  })

  it('name a fact that only the form of one insurer has', async () => {
    const { names, textOf } = await sources('zh', 'FS-EQ')
    const own = {
      name: 'corrosion',
      type: 'boolean',
      label: { zh: '海上腐蚀环境', en: 'Corrosive' },
      required: true,
    } as const
    const itemForm = [...(names.product?.itemForm ?? []), own]
    const words = wordsOf({ labels: {}, names: { ...names, product: { covers: [], itemForm } }, textOf })
    expect(words('item.corrosion')).to.equal('海上腐蚀环境')
  })

  it('leave a word of the author as it is', async () => {
    const words: Words = wordsOf({ labels: {}, ...(await sources('zh', 'FS-EQ')) })
    expect(words('甲类')).to.equal('甲类')
    expect(words('item.unheardOf')).to.equal('item.unheardOf')
  })
})

describe('the words of a difference', () => {
  const before = {
    product: 'RD-EL',
    steps: { base: 'baseRate', item: ['maturity'] },
    totalRate: { minPpm: 1_000 },
    tables: {
      baseRate: {
        name: { zh: '基准费率', en: 'Base rate' },
        valueKind: 'ratePpm',
        dimensions: [
          { fact: 'item.field', label: { zh: '研发领域', en: 'Field' }, kind: 'exact' },
          { fact: 'limitToValuePpm', label: { zh: '比例', en: 'Ratio' }, kind: 'band' },
        ],
        rows: [{ keys: ['materials', { from: 0, to: 1_500_000 }], value: 30_000 }],
      },
      maturity: { name: { zh: '成熟度系数', en: 'Maturity' }, valueKind: 'factorPpm', dimensions: [], rows: [] },
    },
  }
  const [rates] = [before.tables.baseRate]
  const after = {
    ...before,
    steps: { base: 'baseRate', item: ['maturity', 'baseRate'] },
    totalRate: { minPpm: 2_000 },
    tables: {
      ...before.tables,
      baseRate: { ...rates, rows: [{ keys: ['materials', { from: 0, to: 1_500_000 }], value: 35_000 }] },
    },
  }

  it('name rows by their keys, tables by their names, and figures in their unit', async () => {
    const { names, textOf } = await sources('zh', 'RD-EL')
    const words = wordsOf({ labels: labelsIn(after), names, textOf })
    const said = compareContents(before, after).map((found) => differenceText(found, tablesOf(after), words, names))
    expect(said).to.deep.equal([
      { name: '计费步骤 · 逐项系数', before: '成熟度系数', after: '成熟度系数、基准费率' },
      { name: '总费率 · 下限', before: '0.1%', after: '0.2%' },
      { name: '基准费率 · 新材料 · 0% ≤ x < 150%', before: '3%', after: '3.5%' },
    ])
  })
})
