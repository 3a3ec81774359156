import { expect } from 'chai'
import { JPEG_BYTES, PNG_BYTES, pdfBytes } from '../support/attachments/files.ts'
import { demonstration } from '../support/browserService.ts'
import type { Visitor } from '../support/visitor.ts'

/** Papers of a case: attached, looked at, refused and removed, on a desk and in the field. */
describe('attachments on the page of a case', function () {
  this.timeout(120_000)
  this.bail(true)
  let maker: Visitor
  let address: string

  before(async () => {
    maker = await demonstration.signedIn('maker')
  })
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await maker?.picture('failed-attachments').catch(() => undefined)
  })

  const section = (visitor: Visitor) => visitor.page.getByRole('region', { name: '附件', exact: true })
  const choose = (visitor: Visitor, ...files: readonly { name: string; mimeType: string; buffer: Buffer }[]) =>
    section(visitor)
      .locator('input[type=file][multiple]')
      .setInputFiles([...files])
  const pdf = { name: '验收报告.pdf', mimeType: 'application/pdf', buffer: pdfBytes() }
  const png = { name: '铭牌.png', mimeType: 'image/png', buffer: PNG_BYTES }

  it('are on submissions, policies, claims and subsidy applications', async () => {
    for (const list of ['/submissions', '/subsidy-applications', '/claims', '/policies']) {
      await maker.open(list)
      await maker.page.locator('a[data-row]').first().click()
      await section(maker).waitFor()
      await maker.isAccessible()
    }
    address = new URL(maker.page.url()).pathname
  })

  it('are added with a note, several at once, and stand in the list and in the history', async () => {
    await section(maker).getByLabel('备注').fill('到货验收')
    await choose(maker, pdf, png)
    await section(maker)
      .getByRole('row', { name: /验收报告\.pdf/ })
      .waitFor()
    await section(maker)
      .getByRole('row', { name: /铭牌\.png/ })
      .waitFor()
    expect(await section(maker).getByText('到货验收').count()).to.equal(2)
    await maker.page.getByText('添加附件').first().waitFor()
    await section(maker).getByRole('button', { name: '选择文件' }).scrollIntoViewIfNeeded()
    await maker.picture('attachments-desk')
    await maker.isAccessible()
  })

  it('are added by dropping them', async () => {
    // A text, because the code runs in the page and not here.
    const dropped = await maker.page.evaluateHandle<object>(
      '(() => { const all = new DataTransfer(); all.items.add(new File(["a,b"], "拖入.csv", { type: "text/csv" })); return all })()',
    )
    await section(maker).getByRole('group', { name: '附件' }).dispatchEvent('drop', { dataTransfer: dropped })
    await section(maker)
      .getByRole('row', { name: /拖入\.csv/ })
      .waitFor()
  })

  it('are refused with every reason, and the list stays as it was', async () => {
    await choose(maker, { name: '假的.pdf', mimeType: 'application/pdf', buffer: JPEG_BYTES })
    await section(maker).getByText('有 2 项条件不满足').waitFor()
    await section(maker).getByText('文件扩展名与实际内容不符').waitFor()
    await maker.picture('attachments-refused')
    await maker.isAccessible()
    await maker.press('知道了', section(maker))
    expect(await section(maker).getByRole('row', { name: /假的/ }).count()).to.equal(0)
  })

  it('are shown in a dialog: a picture as itself, a PDF in a frame of our own', async () => {
    await maker.press('预览 铭牌.png', section(maker))
    const picture = maker.dialog.getByRole('img', { name: '铭牌.png' })
    await picture.waitFor()
    await maker.isAccessible()
    await maker.press('关闭', maker.dialog.locator('.ant-modal-footer'))
    await maker.dialog.waitFor({ state: 'detached' })
    const shown = maker.page.waitForRequest(/content\?preview=1/)
    await maker.press('预览 验收报告.pdf', section(maker))
    const answer = await (await shown).response()
    expect(answer?.headers()['content-type']).to.equal('application/pdf')
    await maker.picture('attachments-preview')
    await maker.press('关闭', maker.dialog.locator('.ant-modal-footer'))
  })

  it('are removed with a reason', async () => {
    await maker.press('移除 铭牌.png', section(maker))
    await maker.fill('理由', '传错了照片', maker.dialog)
    await maker.press('移除', maker.dialog)
    await section(maker).getByRole('row', { name: /铭牌/ }).waitFor({ state: 'detached' })
    await maker.page.getByText('传错了照片').first().waitFor()
  })

  it('can be handled on a phone', async () => {
    const field = await demonstration.signedIn('maker', 'field')
    await field.open(address)
    await section(field).scrollIntoViewIfNeeded()
    await section(field)
      .getByRole('row', { name: /验收报告\.pdf/ })
      .waitFor()
    await choose(field, { ...png, name: '现场照片——汽轮机主轴轴承损坏部位近景拍摄第一张.png' })
    await section(field)
      .getByRole('row', { name: /近景拍摄/ })
      .waitFor()
    await section(field).scrollIntoViewIfNeeded()
    await field.picture('attachments-field')
    await field.fitsItsWidth()
    await field.isAccessible()
    expect(field.consoleErrors).to.deep.equal([])
  })

  it('leave no error in the console', () => expect(maker.consoleErrors).to.deep.equal([]))
})
