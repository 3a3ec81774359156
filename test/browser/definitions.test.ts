import { expect } from 'chai'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { demonstration } from '../support/browserService.ts'
import type { Visitor } from '../support/visitor.ts'

/** A product manager writes a tariff, tries it on past quotes and submits it; a second one publishes it. */
describe('the client, from a copied tariff to its publication', function () {
  this.timeout(120_000)
  this.bail(true)
  let author: Visitor
  let path: string

  before(async () => {
    author = await demonstration.signedIn('products')
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await author.picture('failed-products').catch(() => undefined)
  })

  const looksWell = async (visitor: Visitor, name: string) => {
    await visitor.picture(name)
    await visitor.isAccessible()
    await visitor.fitsItsWidth()
  }

  it('copies a version that comes with the system', async () => {
    await author.open('/definitions')
    await author.press('新建草稿')
    await author.choose('种类', '费率', author.dialog)
    await author.choose('复制自', 'FS-EQ-2026@1.1', author.dialog)
    await author.press('新建草稿', author.dialog)
    await author.page.waitForURL(/\/definitions\/DF\d{10}$/)
    path = new URL(author.page.url()).pathname
    await author.sees('该版本号已被同一代码的其他版本使用')
    await looksWell(author, 'definition-draft')
  })

  it('gives it a number of its own in the form, and everything else as text', async () => {
    await author.open(`${path}/edit`)
    await author.fill('版本号', '2')
    await author.press('保存草稿')
    await author.sees('草稿已保存')
    await author.sees('内容完整，可以送审或发布。')
    await looksWell(author, 'definition-edit')
  })

  it('edits a table by keyboard, pastes into it, undoes, and is shown a gap at its row', async () => {
    await author.open(`${path}/tables/limitToValue`)
    const grid = author.page.getByRole('grid')
    await grid.focus()
    await author.page.keyboard.press('Control+Home')
    await author.page.keyboard.press('ArrowDown')
    await author.page.keyboard.type('160')
    await author.page.keyboard.press('Enter')
    await author.press('保存整表')
    await author.sees('费率表已保存')
    await author.page.getByRole('button', { name: /行 2：与上一区间之间有缺口：150% – 160%/ }).waitFor()
    await looksWell(author, 'definition-table')
    await author.press('撤销')
    await grid.focus()
    await author.page.keyboard.press('Control+End')
    await author.page.keyboard.press('Enter')
    await author.page.keyboard.press('Control+a')
    await author.page.keyboard.type('76')
    await author.page.keyboard.press('Enter')
    await author.press('保存整表')
    await author.page.getByText('有未保存的修改').waitFor({ state: 'detached' })
    await author.page.getByRole('button', { name: /缺口/ }).first().waitFor({ state: 'detached' })
  })

  it('opens another table by its address with the rows of that table', async () => {
    const grid = author.page.getByRole('grid')
    await author.open(`${path}/tables/copay`)
    await grid.getByText('81', { exact: true }).waitFor()
    await author.open(`${path}/tables/deductibleAmount`)
    await author.sees(/区间内插/)
    await grid.getByText('92', { exact: true }).waitFor()
    expect(await grid.getByText('81', { exact: true }).count()).to.equal(0)
  })

  it('is told at which share more cover would cost less', async () => {
    await author.open(`${path}/tables/copay`)
    const grid = author.page.getByRole('grid')
    const type = async (figure: string) => {
      await grid.focus()
      await author.page.keyboard.press('Control+End')
      await author.page.keyboard.type(figure)
      await author.page.keyboard.press('Enter')
      await author.press('保存整表')
      await author.page.getByText('有未保存的修改').waitFor({ state: 'detached' })
    }
    await type('150')
    await author.page
      .getByRole('button', { name: /行 3：自此处起保障增加而保险费降低.*¥1,500,000.00；要求 ¥900,000.00/ })
      .waitFor()
    await author.open(path)
    await author.sees('费率表第八条 自负比例系数 · 自负比例 (Co-payment) 20%')
    await looksWell(author, 'definition-inversion')
    await author.open(`${path}/tables/copay`)
    await type('81')
    await author.page.getByRole('button', { name: /保险费降低/ }).waitFor({ state: 'detached' })
  })

  it('compares it with what it was copied from, and tries it on past quotes', async () => {
    await author.open(`${path}/comparison`)
    await author.sees('共 2 处不同')
    await looksWell(author, 'definition-comparison')
    await author.open(`${path}/rerating`)
    await author.sees('新保费')
    await looksWell(author, 'definition-rerating')
  })

  it('is submitted by its author and published by another, who sees what it does first', async () => {
    await author.open(path)
    await author.press('送审')
    await author.confirms('送审')
    await author.sees('已送审')
    await author.sees(/发布：起草、修改或送审过该版本的人员不得审核或发布/)
    const reviewer = await demonstration.signedIn('products.reviewer')
    await reviewer.open('/')
    await reviewer.sees('待审核发布')
    await reviewer.open(path)
    await reviewer.press('发布')
    await reviewer.fill('生效日', addDays(civilDateOf(new Date()), 30))
    await reviewer.dialog.getByText('FS-EQ-2026@1.1').waitFor()
    await reviewer.picture('definition-publish')
    await reviewer.confirms('发布')
    await reviewer.sees('已发布')
    await looksWell(reviewer, 'definition-published')
    expect([...reviewer.consoleErrors, ...author.consoleErrors]).to.deep.equal([])
  })

  it('stands beside the filed ones, where every sentence has its room', async () => {
    for (const size of ['desk', 'field'] as const) {
      const reader = await demonstration.signedIn('products', size)
      for (const id of ['FS-EQ-2026', 'FB-NM-2026', 'RD-EL-2026', 'IP-EN-2026']) {
        await reader.open(`/tariffs/${id}`)
        await reader.fitsItsWidth()
        const cut = await reader.page.evaluate(
          `[...document.querySelectorAll('dd')].filter((value) => value.scrollWidth > value.clientWidth + 1).map((value) => value.textContent)`,
        )
        expect(cut, `${id} ${size}`).to.deep.equal([])
      }
      await looksWell(reader, `${size}-tariff`)
    }
  })

  it('can be read in the field', async () => {
    const field = await demonstration.signedIn('products', 'field')
    for (const [name, page] of [
      ['list', '/definitions'],
      ['page', path],
      ['table', `${path}/tables/limitToValue`],
      ['comparison', `${path}/comparison`],
      ['rerating', `${path}/rerating`],
    ] as const) {
      await field.open(page)
      await looksWell(field, `field-definition-${name}`)
    }
    expect(field.consoleErrors).to.deep.equal([])
  })
})
