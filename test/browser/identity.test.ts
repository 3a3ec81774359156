import { expect } from 'chai'
import { demonstration } from '../support/browserService.ts'

/** Numbers copied from somewhere, with what nobody can see in them. */
describe('a serial number pasted into a form', function () {
  this.timeout(120_000)

  for (const size of ['desk', 'field'] as const) {
    it(`is told what cannot be seen in it, and where (${size})`, async () => {
      const maker = await demonstration.signedIn('maker', size)
      await maker.open('/')
      await maker.press('新建投保申请')
      await maker.page.getByRole('link', { name: /首台（套）重大技术装备综合保险/ }).click()
      await maker.heading('新建投保申请')
      const serial = maker.page.getByLabel('出厂编号').first()
      await serial.fill('GT\u200B-2026-0017')
      await maker.fill('总责任限额', '3000万')
      await maker.sees(/第 3 个字符（U\+200B）是看不见的格式字符/)
      await maker.page.locator('.ant-form-item-explain-error', { hasText: 'U+200B' }).waitFor()
      await serial.scrollIntoViewIfNeeded()
      await maker.picture(`unseen-character-${size}`)
      await maker.isAccessible()
      await serial.fill('GT-2026-0017')
      await maker.page
        .getByText(/看不见的格式字符/)
        .first()
        .waitFor({ state: 'detached' })
      // The refusal itself, which others who meet the same person need not know of.
      expect(maker.consoleErrors.splice(0).filter((text) => !text.includes('400'))).to.deep.equal([])
    })
  }
})
