import { expect } from 'chai'
import { demonstration } from '../support/browserService.ts'
import { SIZES } from '../support/visitor.ts'

/** Nothing is paid here, so the policies stay as they were for the specs that go on from them. */
describe('premium in parts', function () {
  this.timeout(120_000)

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`is what its holder sees as due, part by part, at ${SIZES[size].width} px`, async () => {
      const maker = await demonstration.signedIn('maker.dalian', size)
      await maker.open('/dues')
      await maker.heading('到期应缴')
      await maker.sees('首期四成、按季交')
      await maker.sees('宽限期内')
      await maker.sees('第 4 期')
      await maker.picture(`dues-${size}`)
      await maker.fitsItsWidth()
      await maker.isAccessible()
      const inGrace = maker.page.getByRole('region').filter({ hasText: '宽限期内' })
      await inGrace.getByRole('link', { name: /^FS/ }).first().click()
      await maker.heading(/保单 FS/)
      await maker.sees('分期缴费')
      await maker.sees('通知与催缴')
      await maker.picture(`instalments-${size}`)
      await maker.fitsItsWidth()
      await maker.isAccessible()
      expect(maker.consoleErrors).to.deep.equal([])
    })

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`is what finance sees by its age, at ${SIZES[size].width} px`, async () => {
      const finance = await demonstration.signedIn('finance', size)
      await finance.open('/receivables')
      await finance.heading('应收保费')
      const holders = finance.page.getByRole('region', { name: '按投保人' })
      await holders.getByText('大连港口机械').first().waitFor()
      const list = finance.page.getByRole('region', { name: '有未缴保费的保单' })
      await list.getByRole('link', { name: /^FS/ }).first().waitFor()
      await finance.picture(`receivables-${size}`)
      await finance.fitsItsWidth()
      await finance.isAccessible()
      expect(finance.consoleErrors).to.deep.equal([])
    })

  it('is agreed on the bound policy, before it is issued', async () => {
    const underwriter = await demonstration.signedIn('underwriter', 'desk')
    await underwriter.open('/policies?state=bound')
    await underwriter.page.getByRole('link', { name: /^FS/ }).first().click()
    await underwriter.heading(/保单 FS/)
    await underwriter.press('选择缴费方式')
    await underwriter.dialog.getByText('首期四成、按季交').waitFor()
    await underwriter.picture('premium-plan')
    await underwriter.isAccessible()
    await underwriter.press('取消', underwriter.dialog)
    expect(underwriter.consoleErrors).to.deep.equal([])
  })
})
