import { expect } from 'chai'
import { demonstration } from '../support/browserService.ts'
import { SIZES } from '../support/visitor.ts'

/** A catalogue in which two bytes of a name may be GB 18030 or Big5, and whose unit nobody has heard of. */
const DOUBTFUL = {
  name: 'catalogue.csv',
  mimeType: 'text/csv',
  buffer: Buffer.concat([
    Buffer.from('code,category,name,unitOfSupport,thresholds,validFrom,validTo\n1.1,power-generation,'),
    Buffer.from('b7e7bbfa', 'hex'),
    Buffer.from(',parsec-'),
    Buffer.from('b7e7bbfa', 'hex'),
    Buffer.from(',,,\n'),
  ]),
}

/** Nothing is imported here, so the catalogue stays as it was for the specs that go on from it. */
describe('a catalogue file whose encoding is doubtful', function () {
  this.timeout(120_000)

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
    it(`is shown in each encoding, and read in the one that is chosen, at ${SIZES[size].width} px`, async () => {
      const admin = await demonstration.signedIn('admin', size)
      await admin.open('/catalogue-editions/import')
      await admin.page.locator('input[type=file]').first().setInputFiles([DOUBTFUL])
      await admin.fill('版本年份', '2028')
      await admin.fill('名称', '二〇二八年目录')
      await admin.fill('来源文件', '工信部重装函〔2028〕1号')
      await admin.fill('生效日期', '2028-01-01')
      await admin.press('导入')
      const choice = admin.page.getByRole('alert').filter({ has: admin.page.getByRole('button', { name: /GB 18030/ }) })
      await choice.getByText(/风机/).waitFor()
      expect(await choice.getByRole('button', { name: /Big5/ }).count()).to.equal(1)
      await admin.picture(`encoding-${size}`)
      await admin.wholePicture(`encoding-whole-${size}`)
      await admin.fitsItsWidth()
      await admin.isAccessible()
      const first = await choice.getByRole('button', { name: /GB 18030/ }).boundingBox()
      expect((first?.y ?? 0) + (first?.height ?? 0)).to.be.within(52, SIZES[size].height)
      await choice.getByRole('button', { name: /GB 18030/ }).click()
      await admin.page.getByText('parsec-风机').waitFor()
      expect(await choice.count()).to.equal(0)
      expect(await admin.page.getByRole('textbox', { name: '来源文件' }).inputValue()).to.equal(
        '工信部重装函〔2028〕1号',
      )
      expect(admin.consoleErrors).to.deep.equal([])
    })
})
