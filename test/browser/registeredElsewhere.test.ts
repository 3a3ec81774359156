import { expect } from 'chai'
import { demonstration } from '../support/browserService.ts'
import { toOtherLanguage } from '../support/crawl.ts'
import { SIZES } from '../support/visitor.ts'

/** The list that waits in the story, looked at and left as it is. */
describe('imports of policies', function () {
  this.timeout(120_000)

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`show the list, its columns and how the first rows read (${size})`, async () => {
      const underwriter = await demonstration.signedIn('underwriter', size)
      for (const [path, name] of [
        ['/bordereaux', 'bordereaux'],
        ['/bordereaux/upload', 'bordereau-upload'],
      ] as const) {
        await underwriter.open(path)
        await underwriter.isAccessible()
        await underwriter.fitsItsWidth()
        await underwriter.wholePicture(`${name}-${size}`)
      }
      await underwriter.open('/bordereaux')
      await underwriter.page.locator('main a[data-row]').first().click()
      await underwriter.heading('对应各列')
      await underwriter.settled()
      await underwriter.isAccessible()
      await underwriter.fitsItsWidth()
      await underwriter.wholePicture(`bordereau-${size}-zh`)
      await toOtherLanguage(underwriter.page)
      await underwriter.fitsItsWidth()
      await underwriter.wholePicture(`bordereau-${size}-en`)
      // Who comes next finds it in Chinese.
      await toOtherLanguage(underwriter.page)
      expect(underwriter.consoleErrors).to.deep.equal([])
    })
})
