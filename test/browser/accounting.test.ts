import { expect } from 'chai'
import { demonstration } from '../support/browserService.ts'
import { toOtherLanguage } from '../support/crawl.ts'
import type { Visitor } from '../support/visitor.ts'

/** What finance reads of premium over time and of its books, on a desk and on a phone, in both languages. */
describe('the books of an insurer', function () {
  this.timeout(120_000)
  let visitor: Visitor

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await visitor.picture('failed-accounting').catch(() => undefined)
    expect(visitor.consoleErrors).to.deep.equal([])
    await visitor.leave()
  })

  const as = async (size: 'desk' | 'field') => {
    visitor = await demonstration.visitor(size)
    await visitor.isSignedIn('finance')
  }

  /** Looks at a page in both languages, with a picture of each. */
  async function lookAt(path: string, name: string, said: readonly [zh: string, en: string]): Promise<void> {
    await visitor.open(path)
    await visitor.sees(said[0])
    await visitor.isAccessible()
    await visitor.fitsItsWidth()
    await visitor.wholePicture(`${name}-zh`)
    await toOtherLanguage(visitor.page)
    await visitor.sees(said[1])
    await visitor.fitsItsWidth()
    await visitor.wholePicture(`${name}-en`)
    await toOtherLanguage(visitor.page)
  }

  for (const size of ['desk', 'field'] as const) {
    it(`tell premium written, earned and unearned (${size})`, async () => {
      await as(size)
      await lookAt('/premium-report?by=month', `premium-${size}`, ['期末未到期', 'Unearned after'])
    })

    it(`say on one page how the business stands (${size})`, async () => {
      await as(size)
      await lookAt('/dashboard', `dashboard-${size}`, ['近十二个月签单与已赚保费', 'Policies in force by product'])
    })

    it(`show the trial balance, closed months and the journal (${size})`, async () => {
      await as(size)
      await lookAt('/books', `books-${size}`, ['借贷相等', 'Debit equals credit'])
    })
  }

  it('lead from a figure of the report to the policies behind it, and to the statement of one', async () => {
    await as('desk')
    await visitor.open('/premium-report?by=product')
    const figure = visitor.page.getByRole('row').nth(1).getByRole('link').nth(1)
    const text = await figure.textContent()
    await figure.click()
    await visitor.page.waitForURL(/by=policy/)
    await visitor.page
      .locator('tfoot')
      .getByText(text ?? '', { exact: true })
      .waitFor()
    await visitor.page.getByRole('row').nth(1).getByRole('link').first().click()
    await visitor.page.getByRole('heading', { name: '对账单', exact: true }).waitFor()
    await visitor.sees('期初余额')
    await visitor.wholePicture('policy-statement')
  })

  it('lead from a bar, or the same figure of a table, to the policies behind it', async () => {
    await as('desk')
    await visitor.open('/dashboard')
    const chart = visitor.page.getByRole('img', { name: '有效保单（按产品）' })
    await chart.locator('svg path[fill="#0f5c63"]').first().click()
    await visitor.page.waitForURL(/coverStatus=inForce/)
    await visitor.open('/dashboard')
    const section = visitor.page.getByRole('region', { name: '本年保费（按产品）' })
    await section.getByText('表', { exact: true }).click()
    await section.getByRole('row').nth(1).getByRole('link').first().click()
    await visitor.page.waitForURL(/by=policy/)
    await visitor.sees('期末未到期')
  })

  it('tell what a policyholder owes', async () => {
    await as('desk')
    await visitor.open('/statements')
    await visitor.sees('请选择往来单位')
    await visitor.choose('往来单位', '')
    // Before and after: what is said of the account and not of the page.
    await visitor.page.locator('dt').getByText('期末余额').waitFor()
    await visitor.wholePicture('statements')
  })
})
