import { expect } from 'chai'
import { demonstration } from '../support/browserService.ts'

/** Figures and days as people type them: taken whole, or told why not. */
describe('what is typed into a form', function () {
  this.timeout(120_000)

  for (const size of ['desk', 'field'] as const) {
    it(`is understood in any usual way, or gets a sentence and keeps the form from being sent (${size})`, async () => {
      const maker = await demonstration.signedIn('maker', size)
      await maker.open('/')
      await maker.press('新建投保申请')
      await maker.page.getByRole('link', { name: /首台（套）重大技术装备综合保险/ }).click()
      await maker.heading('新建投保申请')
      const limit = maker.page.getByLabel('总责任限额').first()
      const from = maker.page.getByLabel('起保日期').first()

      await maker.fill('总责任限额', '3,000万')
      expect(await limit.inputValue()).to.equal('30,000,000.00')
      await maker.fill('总责任限额', '12，50')
      expect(await limit.inputValue()).to.equal('12，50')
      await maker.sees(/千分位逗号每三位一个/)

      for (const text of ['2026/11/15', '2026.11.15', '20261115', '2026年11月15日']) {
        await maker.fill('起保日期', text)
        expect(await from.inputValue(), text).to.equal('2026-11-15')
      }
      await maker.fill('起保日期', '十一月中旬')
      expect(await from.inputValue()).to.equal('十一月中旬')
      await maker.sees(/无法识别为日期/)
      await maker.picture(`typed-unread-${size}`)
      await maker.isAccessible()

      await maker.press('提交投保')
      expect(await maker.dialog.count()).to.equal(0)

      await maker.fill('总责任限额', '2亿')
      expect(await limit.inputValue()).to.equal('200,000,000.00')
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
