import { expect } from 'chai'
import { demonstration } from '../support/browserService.ts'
import { SIZES } from '../support/visitor.ts'

const resultOf = (...rows: readonly string[]) => ({
  name: '付款结果.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from(['编号,状态,金额,日期,流水号,原因', ...rows].join('\n')),
})

/** The run of the story: what came twice goes back to who paid it. */
describe('a payment run', function () {
  this.timeout(120_000)

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`is chosen from what is payable, at ${SIZES[size].width} px`, async () => {
      const finance = await demonstration.signedIn('finance', size)
      await finance.open('/payment-runs')
      await finance.sees('待审批')
      await finance.picture(`payment-runs-${size}`)
      await finance.fitsItsWidth()
      await finance.isAccessible()
      await finance.press('编制付款批次')
      await finance.heading('编制付款批次')
      const payables = finance.page.getByRole('main')
      await payables.getByRole('checkbox').last().check()
      await finance.sees('已选 1 笔')
      await finance.picture(`payables-${size}`)
      await finance.fitsItsWidth()
      await finance.isAccessible()
      await payables.getByRole('checkbox').last().uncheck()
      await finance.open('/payment-runs')
      await finance.page.getByRole('link', { name: /^PR/ }).first().click()
      await finance.heading(/付款批次 PR/)
      await finance.sees('退回来款')
      await finance.picture(`payment-run-${size}`)
      await finance.fitsItsWidth()
      await finance.isAccessible()
      expect(finance.consoleErrors).to.deep.equal([])
    })

  it('is approved by the second person, goes to the bank, comes back with a result, is booked and closed', async () => {
    const second = await demonstration.signedIn('finance.2')
    await second.open('/')
    await second.page.getByText('付款批次待审批').first().waitFor()
    await second.picture('payment-run-queue')
    await second.open('/payment-runs?state=checked')
    await second.page.getByRole('link', { name: /^PR/ }).first().click()
    await second.heading(/付款批次 PR/)
    const address = new URL(second.page.url()).pathname
    await second.press('审批')
    await second.dialog.waitFor()
    await second.picture('payment-run-approval')
    await second.isAccessible()
    await second.confirms('审批')
    await second.sees('待发送')

    const finance = await demonstration.signedIn('finance')
    await finance.open(address)
    await finance.press('生成付款文件')
    await finance.confirms('生成付款文件')
    await finance.page.getByRole('link', { name: '下载付款文件' }).waitFor()
    const item = await finance.page
      .getByText(/^PI\d{10}$/)
      .first()
      .textContent()

    await finance.press('导入银行结果')
    const input = finance.dialog.locator('input[type=file]')
    await input.setInputFiles([resultOf(`${item},成功,26000.01,,BK-1,`)])
    await finance.dialog.getByText('金额与该笔款项不一致').waitFor()
    await finance.picture('payment-result-faults')
    await finance.isAccessible()
    await input.setInputFiles([resultOf(`${item},成功,26000.00,,BK-1,`)])
    await finance.dialog.getByText('BK-1').waitFor()
    await finance.picture('payment-result')
    await finance.confirms('导入银行结果')
    await finance.sees('待入账')

    await finance.press('入账')
    await finance.confirms('入账')
    await finance.sees('已付')
    await finance.press('结束批次')
    await finance.confirms('结束批次')
    await finance.sees('已结束')
    await finance.picture('payment-run-closed')
    await finance.fitsItsWidth()
    expect([...finance.consoleErrors, ...second.consoleErrors]).to.deep.equal([])
  })
})
