import { expect } from 'chai'
import type { Locator } from 'playwright-core'
import { demonstration } from '../support/browserService.ts'
import { toOtherLanguage } from '../support/crawl.ts'
import type { Visitor } from '../support/visitor.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const boxOf = async (part: Locator): Promise<Box> => {
  const box = await part.boundingBox()
  if (!box) throw new Error('not on the page')
  return box
}

/** On a phone and in either language: what decides is in sight, what is said stands apart. */
describe('what decides', function () {
  this.timeout(120_000)
  let visitor: Visitor

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await visitor.picture('failed-in-sight').catch(() => undefined)
    await visitor.leave()
  })

  async function as(login: string, size: 'desk' | 'field'): Promise<void> {
    visitor = await demonstration.visitor(size)
    await visitor.isSignedIn(login)
  }

  async function isInSight(part: Locator): Promise<void> {
    const { y, height } = await boxOf(part)
    expect(y).to.be.at.least(0)
    expect(y + height).to.be.at.most(visitor.page.viewportSize()?.height ?? 0)
  }

  it('is in sight below a long list, and in a dialog longer than the screen', async () => {
    await as('ministry', 'field')
    const { items } = (await (
      await visitor.page.request.get(`${demonstration.origin}/api/catalogue-editions`)
    ).json()) as {
      readonly items: readonly { readonly id: string; readonly state: string }[]
    }
    const { id = '' } = items.find(({ state }) => state === 'draft') ?? {}
    await visitor.open(`/catalogue-editions/${id}/affected-submissions`)
    const publish = visitor.page.getByRole('button', { name: '发布', exact: true })
    await isInSight(publish)
    // A small phone, or a large one with its keyboard up.
    await visitor.page.setViewportSize({ width: 390, height: 560 })
    await publish.click()
    await visitor.dialog.getByLabel('生效日期').waitFor()
    await visitor.settled()
    const form = await boxOf(visitor.dialog)
    expect(form.height).to.be.above(visitor.page.viewportSize()?.height ?? 0)
    await isInSight(visitor.dialog.getByRole('button', { name: '发布', exact: true }))
    await visitor.fill('生效日期', '2020-01-01', visitor.dialog)
    await visitor.dialog.getByText(/生效日期早于今天/).waitFor()
    await visitor.isAccessible()
    await visitor.picture('publish-past-field')
  })

  for (const login of ['ministry', 'underwriter', 'claims'])
    it(`stands apart from the deadline in the queue of ${login}, in English too`, async () => {
      await as(login, 'desk')
      await visitor.open('/')
      await toOtherLanguage(visitor.page)
      await visitor.settled()
      // The last two parts of an entry: its state, and when it is due.
      const state = visitor.page.locator('main li[data-severity] > :nth-last-child(2)')
      const due = visitor.page.locator('main li[data-severity] > :last-child')
      const entries = await state.count()
      expect(entries).to.be.at.least(login === 'ministry' ? 0 : 1)
      for (let entry = 0; entry < entries; entry += 1) {
        const { x, width } = await boxOf(state.nth(entry))
        expect(x + width, `entry ${entry}`).to.be.at.most((await boxOf(due.nth(entry))).x)
      }
    })

  it('is changed in a table by touch, its row in sight however far the columns are pushed', async () => {
    await as('products', 'field')
    await visitor.open('/definitions')
    await visitor.page.locator('a[data-row]', { hasText: 'DF2026000004' }).click()
    await visitor.page.getByRole('link', { name: '历史赔付率系数' }).first().click()
    const grid = visitor.page.getByRole('grid')
    await visitor.fitsItsWidth()
    const cells = grid.locator('td[data-row="2"]')
    await cells.last().click()
    const row = grid.locator('tbody th').nth(2)
    const [head, box] = [await boxOf(row), await boxOf(cells.last())]
    expect(head.x).to.be.within(0, box.x)
    await cells.last().click()
    await grid.getByRole('textbox').fill('77')
    await grid.getByRole('textbox').press('Enter')
    expect(await cells.last().textContent()).to.equal('77')
    await visitor.picture('table-by-touch-field')
  })

  it('leads a group of the queue by what it is asked of', async () => {
    await as('underwriter', 'field')
    await visitor.open('/?grouped')
    const links = await visitor.page.getByRole('listitem').getByRole('link').allTextContents()
    expect(links).to.not.deep.equal([])
    for (const text of links) expect(text).to.match(/ [A-Z]{2}\d{10}(?:Q\d+)?$/)
  })
})
