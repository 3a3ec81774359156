import { expect } from 'chai'
import { demonstration } from '../support/browserService.ts'
import { SIZES } from '../support/visitor.ts'

const HEADINGS = '交易日期,交易流水号,收入,支出,余额,对方户名,对方账号,摘要'
const fileOf = (...lines: string[]) => ({
  name: '明细.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['户名,华信财产保险', HEADINGS, ...lines].join('\n')),
})

/** Nothing is allocated here, so the policies stay as they were for the specs that go on from them. */
describe('a bank statement', function () {
  this.timeout(120_000)

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`is imported once every cell can be read, at ${SIZES[size].width} px`, async () => {
      const finance = await demonstration.signedIn('finance', size)
      await finance.open('/bank-statements')
      await finance.picture(`statements-${size}`)
      await finance.fitsItsWidth()
      await finance.isAccessible()
      await finance.press('导入对账单')
      await finance.heading('导入对账单')
      await finance.choose('银行账户', '中国工商银行')
      const input = finance.page.locator('input[type=file]').first()
      await input.setInputFiles([fileOf(`2026-01-05,B-${size}-1,1.234,,,丙公司,,`)])
      await finance.page.getByRole('region', { name: '文件开头' }).first().waitFor()
      expect(await finance.page.getByRole('textbox', { name: '标题行' }).inputValue()).to.equal('2')
      await finance.picture(`statement-mapping-${size}`)
      await finance.fitsItsWidth()
      await finance.isAccessible()
      await finance.press('导入')
      const faults = finance.page.getByRole('alert').filter({ hasText: 'CSV!C3' })
      await faults.getByText('金额无法识别，须为精确到分的元').waitFor()
      await finance.picture(`statement-faults-${size}`)
      await finance.fitsItsWidth()
      await finance.isAccessible()

      await input.setInputFiles([fileOf(`2026-01-05,B-${size}-1,1.23,,,丙公司,,`)])
      await finance.page.getByText('1.23', { exact: true }).waitFor()
      await finance.press('导入')
      await finance.heading(/银行对账单 BS/)
      await finance.sees('丙公司')
      await finance.picture(`statement-${size}`)
      await finance.fitsItsWidth()
      await finance.isAccessible()
      expect(finance.consoleErrors).to.deep.equal([])
    })

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`has credits that are matched by keyboard, each shown with its reasons, at ${SIZES[size].width} px`, async () => {
      const finance = await demonstration.signedIn('finance', size)
      await finance.open('/bank-credit-matches')
      const credits = finance.page.getByRole('list', { name: '待核销的来款' }).getByRole('button')
      expect(await credits.count()).to.be.at.least(3)
      await credits.filter({ hasText: '完全相符' }).first().click()
      await finance.sees('写明保单号')
      await finance.picture(`matching-${size}`)
      await finance.fitsItsWidth()
      await finance.isAccessible()
      await finance.page.keyboard.press('ArrowDown')
      const current = finance.page.locator('button[aria-current=true]')
      expect(await current.filter({ hasText: '完全相符' }).count()).to.equal(0)
      await finance.page.keyboard.press('m')
      await finance.dialog.getByText('每张保单各记一笔保费收款').waitFor()
      await finance.picture(`allocating-${size}`)
      await finance.isAccessible()
      await finance.press('取消', finance.dialog)
      await finance.dialog.waitFor({ state: 'hidden' })

      await finance.open('/bank-credits?sort=bookedOn&state=open')
      await finance.picture(`credits-${size}`)
      await finance.fitsItsWidth()
      await finance.isAccessible()
      await finance.page.getByRole('link', { name: /^BC/ }).first().click()
      await finance.heading(/银行来款 BC/)
      await finance.press('标记退回')
      await finance.dialog.waitFor()
      await finance.picture(`refund-${size}`)
      await finance.isAccessible()
      await finance.press('取消', finance.dialog)
      expect(finance.consoleErrors).to.deep.equal([])
    })
})
