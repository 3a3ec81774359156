import { expect } from 'chai'
import { policyStore } from '../../models/policies.ts'
import { civilDateOf } from '../../server/kernel/civilDate.ts'
import { demonstration } from '../support/browserService.ts'
import type { SIZES, Visitor } from '../support/visitor.ts'

/** What came to the insurer by phone or post, recorded at the desk and on a phone. */
describe('what reached the insurer past the system', function () {
  this.timeout(60_000)
  const today = civilDateOf(new Date())
  let latest: Visitor | undefined

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await latest?.picture('failed-recording').catch(() => undefined)
  })

  async function isFine(visitor: Visitor, picture: string): Promise<void> {
    await visitor.picture(picture)
    await visitor.fitsItsWidth()
    await visitor.isAccessible()
  }

  /** Of a machine that the maker has insured and that runs. */
  async function policyNo(): Promise<string> {
    const policy = await policyStore.model
      .findOne({ state: 'issued', 'headline.firstSerialNumber': /^SYRJ-/, 'period.to': { $gt: today } })
      .lean()
    return policy?._id ?? ''
  }

  const cases: readonly { size: keyof typeof SIZES; place: string; way: string; from: string }[] = [
    { size: 'desk', place: '河北唐山', way: '邮寄', from: '华明（华北电力）' },
    { size: 'field', place: '河北秦皇岛', way: '电话', from: '王工（华北电力）' },
  ]
  for (const { size, place, way, from } of cases) {
    let number: string

    it(`is recorded by the claims handler as a notice of loss (${size})`, async () => {
      const handler = await demonstration.signedIn('claims', size)
      latest = handler
      await handler.open('/claims')
      await handler.press('登记报案')
      await handler.heading('登记收到的报案')
      await handler.choose('保单号', await policyNo())
      await handler.fill('来自', from)
      await handler.choose('方式', way)
      await handler.fill('收到日期', today)
      await handler.fill('出险日期', today)
      await handler.fill('知悉日期', today)
      await handler.fill('出险地点', place)
      await handler.page.getByRole('checkbox', { name: /SYRJ-/ }).first().check()
      await handler.page.getByRole('radio', { name: '质量风险责任' }).check()
      await handler.fill('事故经过', '轴承过热停机')
      await handler.fill('估计损失', '800000')
      await isFine(handler, `record-notice-${size}`)
      await handler.press('登记报案')
      const other = handler.page.getByLabel('属于另一次事故的理由')
      await Promise.race([handler.page.waitForURL(/\/claims\/CL\d+$/), other.waitFor()])
      if (await other.isVisible()) {
        await other.fill('同日另一次停机')
        await handler.press('登记报案')
      }
      number = await handler.number(/\/claims\/CL\d+$/)
      await handler.sees(`${from} · ${way}`)
      await isFine(handler, `recorded-notice-${size}`)
    })

    it(`lets papers be recorded with from whom they came (${size})`, async () => {
      const handler = await demonstration.signedIn('claims', size)
      latest = handler
      await handler.open(`/claims/${number}`)
      await handler.press('登记收到的材料')
      await handler.fill('来自', from, handler.dialog)
      await handler.choose('方式', '邮寄', handler.dialog)
      await handler.fill('收到日期', today, handler.dialog)
      await handler.dialog.getByRole('checkbox').first().check()
      await isFine(handler, `record-papers-${size}`)
      await handler.press('登记收到的材料', handler.dialog)
      await handler.dialog.waitFor({ state: 'hidden' })
      await handler.sees(`来自${from}（邮寄）`)
    })

    it(`shows the insured what was recorded, and by whom (${size})`, async () => {
      const maker = await demonstration.signedIn('maker', size)
      latest = maker
      await maker.open(`/claims/${number}`)
      await maker.sees(`${from} · ${way}`)
      await maker.sees(/李勘登记/)
      await isFine(maker, `recorded-seen-${size}`)
      expect(await maker.page.getByText('登记收到的报案').count()).to.be.greaterThan(0)
    })
  }
})
