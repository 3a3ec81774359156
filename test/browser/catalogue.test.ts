import { expect } from 'chai'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { demonstration } from '../support/browserService.ts'
import type { Visitor } from '../support/visitor.ts'

/** A new edition of the catalogue: compared, its effect seen, published by the ministry; then findings on a submission. */
describe('the client, where the catalogue changes', function () {
  this.timeout(120_000)
  this.bail(true)
  const today = civilDateOf(new Date())
  const draft = `/catalogue-editions/EQ-${Number(today.slice(0, 4)) + 1}`
  let ministry: Visitor
  let field: Visitor

  before(async () => {
    ministry = await demonstration.signedIn('ministry')
    field = await demonstration.signedIn('ministry', 'field')
  })

  /** The same page on a desk and in the field: readable, and no wider than the screen. */
  async function look(path: string, name: string, text: string | RegExp): Promise<void> {
    for (const [visitor, size] of [
      [ministry, 'desk'],
      [field, 'field'],
    ] as const) {
      await visitor.open(path)
      await visitor.sees(text)
      await visitor.picture(`${name}-${size}`)
      await visitor.isAccessible()
      await visitor.fitsItsWidth()
    }
  }

  it('shows a draft with what it lists', () => look(draft, 'edition-draft', '草稿，待发布'))

  it('compares it with the edition it replaces, filtered by kind of change', async () => {
    await look(`${draft}/changes`, 'edition-changes', /指标提高：额定功率/)
    await ministry.choose('变化', '计量单位调整')
    await ministry.sees('计量单位由台（套）改为批次')
    await ministry.page
      .getByText(/指标提高：/)
      .first()
      .waitFor({ state: 'detached' })
  })

  it('lists the submissions it affects before the button that publishes it', () =>
    look(`${draft}/affected-submissions`, 'edition-affected', /要求 额定功率 ≥/))

  it('publishes it after a dialog with the counts', async () => {
    await ministry.press('发布')
    await ministry.dialog.getByText('受影响申请').waitFor()
    await ministry.picture('edition-publish')
    await ministry.isAccessible()
    await ministry.fill('生效日期', addDays(today, 30), ministry.dialog)
    await ministry.confirms('发布')
    await ministry.sees('已发布')
    expect(ministry.page.url()).to.contain(draft)
  })

  it('shows on a submission the match with its evidence and what speaks against first goods', async () => {
    await ministry.open('/submissions?state=submitted')
    const path = await ministry.page.locator('a[data-row]').first().getAttribute('href')
    await look(path ?? '', 'submission-first-ness', '首台（套）与重复投保核查')
    await ministry.sees(/已超过首台（套）数量/)
    await ministry.sees(/试验报告/)
  })

  it('wrote no error to the console', () => {
    expect([...ministry.consoleErrors, ...field.consoleErrors]).to.deep.equal([])
  })
})
