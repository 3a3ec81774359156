import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { HANDBOOKS } from '../../../config/clauses/index.ts'
import { projectPath } from '../../../config/paths.ts'
import { PRODUCTS } from '../../../config/products/index.ts'
import { subsidyRuleSets } from '../../../config/subsidy-rules/index.ts'
import { TARIFFS } from '../../../config/tariffs/index.ts'
import { HANDBOOK } from '../../../config/underwriting/index.ts'
import { UNDERWRITING_RULE_SETS } from '../../../config/underwriting-rules/index.ts'
import type { ClauseSection } from '../../../server/business/reference/product/domain/product.ts'
import { articleNumber } from '../../../web/src/components/citation.ts'

/** Every `reference` within a value. */
function referencesIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, child]) =>
    key === 'reference' && typeof child === 'string' ? [child] : referencesIn(child),
  )
}

/** Notices that are published under a number; their text does not ship. */
const NOTICE = /〔\d{4}〕\d+号/

/** Laws that are published, with the number of their articles. */
const LAWS: Readonly<Record<string, number>> = { 保险法: 185, 民法典: 1260, 个人信息保护法: 74 }
const LAW = /^《?(?:中华人民共和国)?(保险法|民法典|个人信息保护法)》?((?:、?第[\d一二三四五六七八九十百千零]+条)*)$/

/** A source and the articles of it, as they stand within a text. */
const CITATION =
  /《?\p{Script=Han}+》?(?:（\p{Script=Han}+）)?第[\d一二三四五六七八九十百千零]+条(?:、第[\d一二三四五六七八九十百千零]+条)*/gu

/** Whether a law has every article that is cited of it. */
function isOfLaw(reference: string): boolean {
  const [, law = '', articles = ''] = LAW.exec(reference) ?? []
  const numbers = [...articles.matchAll(/第([^条]+)条/g)].map(([, number = '']) => articleNumber(number))
  return numbers.every((number) => number >= 1 && number <= (LAWS[law] ?? 0)) && law !== ''
}

/** Whether an article, and the item of it that is named, stands in a text. `rest` begins as in `第十二条（一）`. */
function stands(clause: readonly ClauseSection[], rest: string): boolean {
  const [, article, item] = /^(第[\d一二三四五六七八九十]+条)(（[一二三四五六七八九十]+）)?/.exec(rest) ?? []
  const section = clause.find(({ heading }) => heading.split(' ')[0] === article)
  return section !== undefined && (item === undefined || section.text.includes(item))
}

/** Whether what is cited can be read: in the wording it stands beside, in a manual that ships, in a published document. */
function canBeRead(
  reference: string,
  own: { readonly name: string; readonly clause: readonly ClauseSection[] } | null,
) {
  if (own && reference.startsWith(own.name)) return stands(own.clause, reference.slice(own.name.length))
  const handbook = HANDBOOKS.find(({ name }) => reference.startsWith(name))
  if (handbook) return reference === handbook.name || stands(handbook.articles, reference.slice(handbook.name.length))
  return NOTICE.test(reference) || isOfLaw(reference)
}

const sources = (): string[] =>
  readdirSync(projectPath('server'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => projectPath('server', name))

const unread = (value: unknown, own: Parameters<typeof canBeRead>[1]): string[] =>
  referencesIn(value).filter((reference) => !canBeRead(reference, own))

describe('what is cited can be read', () => {
  for (const { id, clause = [], ...tariff } of TARIFFS) {
    it(`by the tariff ${id}`, () => {
      expect(referencesIn(tariff)).to.have.length.above(10)
      expect(unread(tariff, { name: '费率表', clause })).to.deep.equal([])
    })

    it(`and no article of ${id} stands twice`, () => {
      const articles = clause.map(({ heading }) => heading.split(' ')[0])
      expect(new Set(articles).size).to.equal(articles.length)
    })
  }

  for (const { code, version, clause, ...product } of PRODUCTS)
    it(`by the product ${code} ${version}`, () => {
      expect(unread(product, { name: '条款', clause })).to.deep.equal([])
    })

  for (const ruleSet of UNDERWRITING_RULE_SETS)
    it(`by the rules ${ruleSet.id}`, () => {
      expect(referencesIn(ruleSet)).to.have.length.above(10)
      expect(unread(ruleSet, null)).to.deep.equal([])
    })

  it('by the handbook of underwriting', () => {
    expect(referencesIn(HANDBOOK)).to.have.length.above(1)
    expect(unread(HANDBOOK, null)).to.deep.equal([])
  })

  it('by every text that code writes, in whatever place', () => {
    const cited = sources().flatMap((file) => [...readFileSync(file, 'utf8').matchAll(CITATION)].map(([text]) => text))
    expect(cited).to.have.length.above(15)
    expect(cited.filter((reference) => !canBeRead(reference, null))).to.deep.equal([])
  })

  for (const ruleSet of subsidyRuleSets)
    it(`by the subsidy rules ${ruleSet.id}`, () => {
      const cited = referencesIn(ruleSet).flatMap((reference) => reference.split('; '))
      expect(cited).to.have.length.above(3)
      const missing = cited.filter((reference) =>
        reference.startsWith('docs/') ? !existsSync(projectPath(reference)) : !canBeRead(reference, null),
      )
      expect(missing).to.deep.equal([])
    })

  it('not where the article is missing, or the item of it', () => {
    const [tariff] = TARIFFS
    const own = { name: '费率表', clause: tariff?.clause ?? [] }
    expect(canBeRead('费率表第九十九条', own)).to.equal(false)
    expect(canBeRead('费率表第十二条（九）', own)).to.equal(false)
    expect(canBeRead('核保规程（首台套）第二条', null)).to.equal(false)
    expect(canBeRead('内部规定第一条', null)).to.equal(false)
    expect(canBeRead('保险法第186条', null)).to.equal(false)
    expect(canBeRead('保险法第55条、第五百条', null)).to.equal(false)
    expect(canBeRead('《保险法》第五十六条', null)).to.equal(true)
  })
})
