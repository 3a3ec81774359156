import { expect } from 'chai'
import { demonstration } from '../support/browserService.ts'

/** What cannot be read stays in sight and keeps the form from being sent; what is read how: `test/component/typedInputs`. */
describe('what is typed into a form', function () {
  this.timeout(120_000)

  for (const size of ['desk', 'field'] as const) {
    it(`gets a sentence where it cannot be read, and is picked from a calendar instead (${size})`, async () => {
      const maker = await demonstration.signedIn('maker', size)
      await maker.open('/')
      await maker.press('新建投保申请')
      await maker.page.getByRole('link', { name: /首台（套）重大技术装备综合保险/ }).click()
      await maker.heading('新建投保申请')
      const from = maker.page.getByLabel('起保日期').first()

      await maker.fill('总责任限额', '12，50')
      await maker.sees(/千分位逗号每三位一个/)
      await maker.fill('起保日期', '十一月中旬')
      await maker.sees(/无法识别为日期/)
      await maker.picture(`typed-unread-${size}`)
      await maker.isAccessible()

      await maker.press('提交投保')
      expect(await maker.dialog.count()).to.equal(0)

      await maker.fill('总责任限额', '2亿')
      await maker.page.getByRole('button', { name: '选择日期' }).first().click()
      await maker.page.locator('.ant-picker-calendar-date').getByText('20', { exact: true }).first().click()
      expect(await from.inputValue()).to.match(/^\d{4}-\d{2}-20$/)
      await maker.picture(`typed-read-${size}`)
      await maker.press('提交投保')
      await maker.sees(/提交前还有 \d+ 项/)
      expect(maker.consoleErrors).to.deep.equal([])
    })
  }
})
