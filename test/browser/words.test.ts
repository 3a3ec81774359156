import { expect } from 'chai'
import type { Role } from '../../config/permissions.ts'
import { PEOPLE } from '../../server/demonstration/people.ts'
import { demonstration } from '../support/browserService.ts'
import { Addresses, clientRoutes, someoneOfEachRole, toOtherLanguage, visit } from '../support/crawl.ts'
import { watchLanguages } from '../support/languages.ts'
import type { Visitor } from '../support/visitor.ts'
import { codesIn, hashesIn, shownOn } from '../support/words.ts'

/** What people sign in as is their own word, and may have a point in it. */
const LOGINS: ReadonlySet<string> = new Set(Object.values(PEOPLE).map(({ login }) => login))

/** Pages that are not for a role are walked too, and say so. */
const REFUSED = /the server responded with a status of 403/

/** `npm run words` walks as every role; `npm test` as who reads everything, who applies, who underwrites and who writes products. */
const FEW: readonly Role[] = ['supervisor', 'manufacturerAgent', 'underwriter', 'productManager']
const walks = (role: Role): boolean => process.env.WALK_AS_EVERY_ROLE !== undefined || FEW.includes(role)

/** Words a person knows, whoever opens whatever page in whichever language. */
describe('the words of every page', function () {
  this.timeout(240_000)
  let addresses: Addresses
  before(() => {
    addresses = new Addresses(demonstration.origin)
  })

  /** What is odd about the pages, in both languages of each; the page is left in the language of the second look. */
  async function oddities(visitor: Visitor, routes: readonly string[]): Promise<string[]> {
    const { page } = visitor
    const languages = watchLanguages(page)
    const odd: string[] = []
    await visitor.open(routes[0] ?? '/')
    // The library’s own words of a language are loaded when it is first switched to.
    for (const _ of ['there', 'back']) {
      await toOtherLanguage(page)
      await page.waitForLoadState('networkidle')
    }
    for (const route of routes) {
      for (const path of await addresses.of(route, page.request)) {
        if (!(await visit(page, path))) odd.push(`never done: ${path}`)
        for (const turn of ['as it was', 'switched']) {
          if (turn === 'switched') await toOtherLanguage(page)
          const shown = await shownOn(page)
          const found = [
            ...codesIn(shown.words).filter((code) => !LOGINS.has(code)),
            ...hashesIn(shown.all),
            ...(await languages.foreignIn(shown)),
          ]
          if (found.length > 0) odd.push(`${shown.language} ${path}: ${found.join(', ')}`)
        }
      }
    }
    return odd
  }

  it('are those of people before anybody has signed in', async () => {
    const visitor = await demonstration.visitor()
    expect((await oddities(visitor, ['/login', '/pre-check'])).join('\n')).to.equal('')
    await visitor.leave()
  })

  for (const [role, login] of someoneOfEachRole().filter(([role]) => walks(role))) {
    it(`are those of people for the ${role}`, async () => {
      const visitor = await demonstration.visitor()
      await visitor.isSignedIn(login)
      const routes = clientRoutes().filter((route) => route !== '/login')
      expect((await oddities(visitor, [...routes, '/no-such-page'])).join('\n')).to.equal('')
      expect(visitor.consoleErrors.filter((text) => !REFUSED.test(text))).to.deep.equal([])
      await visitor.leave()
    })
  }
})
