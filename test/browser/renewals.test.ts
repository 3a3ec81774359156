import { expect } from 'chai'
import { demonstration } from '../support/browserService.ts'
import { toOtherLanguage } from '../support/crawl.ts'
import { SIZES, type Visitor } from '../support/visitor.ts'

/** What holder and insurer see of covers that end; nothing is accepted, so the story stays as it is told. */
describe('renewals', function () {
  this.timeout(120_000)

  /** The page as it is, with a picture in each language. */
  async function lookAt(visitor: Visitor, name: string): Promise<void> {
    await visitor.isAccessible()
    await visitor.fitsItsWidth()
    await visitor.wholePicture(`${name}-zh`)
    await toOtherLanguage(visitor.page)
    await visitor.fitsItsWidth()
    await visitor.wholePicture(`${name}-en`)
    await toOtherLanguage(visitor.page)
  }

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`are what the holder is offered, with the premium beside the present one (${size})`, async () => {
      const maker = await demonstration.signedIn('maker.dalian', size)
      await maker.open('/renewals')
      await maker.sees('已报价待接受')
      await lookAt(maker, `renewals-holder-${size}`)
      await maker.page.locator('tr', { hasText: '已报价待接受' }).first().locator('a[data-row]').click()
      await maker.heading('保费变化')
      await lookAt(maker, `renewal-offered-${size}`)
      expect(maker.consoleErrors).to.deep.equal([])
    })

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`are what the insurer goes through before cover ends (${size})`, async () => {
      const underwriter = await demonstration.signedIn('underwriter', size)
      await underwriter.open('/renewals')
      await underwriter.sees('已报价待接受')
      await lookAt(underwriter, `renewals-insurer-${size}`)
      expect(underwriter.consoleErrors).to.deep.equal([])
    })
})
