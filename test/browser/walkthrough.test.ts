import { expect } from 'chai'
import { attachmentStore } from '../../models/attachments.ts'
import { quoteStore } from '../../models/quotes.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { PNG_BYTES } from '../support/attachments/files.ts'
import { demonstration } from '../support/browserService.ts'
import { SIZES } from '../support/visitor.ts'

const today = civilDateOf(new Date())

/** What the demonstration story says is still to be done, done: each chapter by whoever it waits for. */
describe('the chapters that promise an action', function () {
  this.timeout(120_000)

  it('let the maker take the counter-offer with its changed terms (13)', async () => {
    const counter = await quoteStore.model.findOne({ state: 'approved', 'conditions.code': 'monitoring' }).lean()
    const maker = await demonstration.signedIn('maker')
    await maker.open(`/submissions/${counter?.submissionNo}`)
    await maker.press('比较报价')
    await maker.heading(/比较报价/)
    await maker.page
      .getByRole('main')
      .getByRole('link', { name: counter?._id ?? '', exact: true })
      .click()
    await maker.press('接受报价')
    await maker.dialog.getByText(/接受前须重新确认/).waitFor()
    await maker.picture('counter-offer')
    await maker.isAccessible()
    await maker.press('接受报价', maker.dialog)
    await maker.dialog.getByText('请先确认已阅读并获得说明').waitFor()
    await maker.dialog.getByRole('checkbox').check()
    await maker.press('接受报价', maker.dialog)
    await maker.dialog.waitFor({ state: 'hidden' })
    await maker.sees('已接受')
    expect((await quoteStore.model.findById(counter?._id).lean())?.state).to.equal('accepted')
  })
})

/** Whoever reads a page can go on from it, without typing what the system knows. */
describe('the way on', function () {
  this.timeout(120_000)
  const photograph = { name: 'crack.png', mimeType: 'image/png', buffer: PNG_BYTES }

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    it(`leads from a policy to a notice with photographs at ${SIZES[size].width} px`, async () => {
      const maker = await demonstration.signedIn('maker', size)
      await maker.open('/claims/new')
      await maker.choose('保单号', size === 'desk' ? 'SYRJ-2026-001' : 'SYRJ-2026-004')
      await maker.page.getByRole('checkbox', { name: /SYRJ-2026/ }).check()
      await maker.page.getByRole('radio', { name: '质量风险责任' }).check()
      await maker.fill('出险日期', addDays(today, -3))
      await maker.fill('知悉日期', today)
      await maker.fill('出险地点', `河北唐山 ${size}`)
      await maker.fill('事故经过', '二级静叶裂纹，与此前事故无关')
      await maker.fill('估计损失', '500000')
      await maker.page.locator('input[type=file][multiple]').setInputFiles(photograph)
      await maker.page.getByText('crack.png').waitFor()
      await maker.wholePicture(`notice-with-photographs-${size}`)
      await maker.fitsItsWidth()
      await maker.isAccessible()
      await maker.press('提交报案')
      const number = await maker.number(/\/claims\/CL\d+$/)
      await maker.page.getByRole('button', { name: '移除 crack.png' }).waitFor()
      expect(await attachmentStore.model.countDocuments({ 'owner.kind': 'claim', 'owner.number': number })).to.equal(1)
    })
  }
})
