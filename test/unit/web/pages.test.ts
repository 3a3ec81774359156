import { readdirSync, readFileSync } from 'node:fs'
import { expect } from 'chai'
import { projectPath } from '../../../config/paths.ts'
import { common as en } from '../../../web/src/i18n/en/common.ts'
import { common as zh } from '../../../web/src/i18n/zh/common.ts'
import { addressOf, hasPage, OBJECT_PAGES, type ObjectKind } from '../../../web/src/session/pages.ts'
import { clientRoutes } from '../../support/crawl.ts'

/** Where a store is defined, with its name. */
const STORE = /\bdefineStore<\w+>\(\{\s*name: '(\w+)'/g

/** Pages that a printed code leads to, and no link. */
const OF_EVERYBODY = ['/verify/:']

describe('the pages of documents', () => {
  const routes = clientRoutes().map((route) => route.replace(/:\w+/, ':'))

  for (const kind of Object.keys(OBJECT_PAGES) as ObjectKind[])
    it(`stand where links to them lead: ${kind}`, () => {
      expect(routes).to.include(addressOf(kind, ':').replace('%3A', ':'))
    })

  it('are linked wherever a kind of document has one', () => {
    const linked = new Set(Object.values(OBJECT_PAGES).map(({ path }) => `/${path}/:`))
    expect(
      routes.filter((route) => /^\/[^/]+\/:$/.test(route) && !linked.has(route) && !OF_EVERYBODY.includes(route)),
    ).to.deep.equal([])
  })

  it('go by a name in both languages, as do all documents that have a history', () => {
    const kinds = readdirSync(projectPath('models'), { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .flatMap(({ name }) => [...readFileSync(projectPath('models', name), 'utf8').matchAll(STORE)])
      .map(([, kind = '']) => kind)
    expect(kinds).to.include.members(['policy', 'claim', 'delivery'])
    for (const texts of [zh, en]) expect(kinds.filter((kind) => !Object.hasOwn(texts.kind, kind))).to.deep.equal([])
  })

  it('are told from what documents inherit', () => {
    expect(['policy', 'toString', '__proto__', 'delivery'].filter(hasPage)).to.deep.equal(['policy'])
  })
})
