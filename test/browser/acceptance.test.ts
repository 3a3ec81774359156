import { expect } from 'chai'
import { acceptanceStore } from '../../models/acceptances.ts'
import { policyStore } from '../../models/policies.ts'
import { acceptanceCertificate } from '../../server/demonstration/papers/papers.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { demonstration } from '../support/browserService.ts'
import type { SIZES, Visitor } from '../support/visitor.ts'

/** A user accepts what arrived, beside the machine and at a desk; it leaves the acceptance withdrawn, as it found it. */
describe('acceptance in the client', function () {
  this.timeout(90_000)
  const today = civilDateOf(new Date())
  const yesterday = addDays(today, -1)
  let latest: Visitor | undefined
  let policyNo: string

  before(async () => {
    const policy = await policyStore.model.findOne({ 'headline.firstSerialNumber': 'HZJJ-2026-101' }).lean()
    policyNo = policy?._id ?? ''
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await latest?.picture('failed-acceptance').catch(() => undefined)
  })

  async function as(login: string, size: keyof typeof SIZES): Promise<Visitor> {
    latest = await demonstration.signedIn(login, size)
    return latest
  }
  async function isFine(visitor: Visitor, picture: string): Promise<void> {
    await visitor.picture(`acceptance-${picture}`)
    await visitor.fitsItsWidth()
    await visitor.isAccessible()
  }
  const recorded = async () =>
    (await acceptanceStore.model.find({ policyNo }).sort({ recordNo: 1 }).lean()).map(
      ({ acceptance, reason }) => [acceptance?.acceptedOn ?? null, reason] as const,
    )

  it('is found in the work queue and recorded with its paper on a phone', async () => {
    const user = await as('user.aero', 'field')
    await user.open('/')
    await user.page.getByRole('main').locator(`a[href="/policies/${policyNo}"]`).first().click()
    await user.heading(policyNo)
    await user.settled()
    await user.press('登记验收')
    await user.dialog.waitFor()
    await user.fill('验收日期', today, user.dialog)
    await user.fill('验收文件编号', 'YS-CLICK-1', user.dialog)
    const { name, bytes } = await acceptanceCertificate('YS-CLICK-1', '五轴机床', today)
    const file = { name, mimeType: 'application/pdf', buffer: bytes }
    await isFine(user, 'dialog-field')
    await user.dialog.locator('input[type=file]').first().setInputFiles([file])
    await user.sees(`待上传 ${name}`)
    await isFine(user, 'dialog-filled-field')
    await user.confirms('登记验收')
    await user.sees('用户登记验收')
    await user.settled()
    await user.page.getByRole('heading', { name: '验收', exact: true }).scrollIntoViewIfNeeded()
    await isFine(user, 'section-field')
    expect(await recorded()).to.deep.equal([[today, null]])
  })

  it('is corrected at a desk, the paper kept, and the earlier record stays in sight', async () => {
    const user = await as('user.aero', 'desk')
    await user.open(`/policies/${policyNo}`)
    await user.press(/^更正验收登记/)
    await user.dialog.waitFor()
    await user.settled()
    await user.fill('验收日期', yesterday, user.dialog)
    await user.fill('理由', '误录为登记当日', user.dialog)
    await isFine(user, 'correction-desk')
    await user.confirms('更正')
    await user.sees('已被取代')
    await user.settled()
    await user.page.getByRole('heading', { name: '验收', exact: true }).scrollIntoViewIfNeeded()
    await isFine(user, 'section-desk')
    expect(await recorded()).to.deep.equal([
      [today, null],
      [yesterday, '误录为登记当日'],
    ])
  })

  it('is seen by the maker, who can neither correct nor withdraw it', async () => {
    const maker = await as('maker.hangzhou', 'desk')
    await maker.open(`/policies/${policyNo}`)
    await maker.sees('误录为登记当日')
    expect(await maker.page.getByRole('button', { name: /验收登记/ }).count()).to.equal(0)
    await isFine(maker, 'maker-desk')
  })

  it('is withdrawn with a reason, and asked for again', async () => {
    const user = await as('user.aero', 'desk')
    await user.open(`/policies/${policyNo}`)
    await user.press(/^撤销验收登记/)
    await user.dialog.waitFor()
    await user.fill('理由', '主轴温升超限，退回整改', user.dialog)
    await isFine(user, 'withdrawal-desk')
    await user.confirms('撤销')
    await user.sees('已撤销')
    await user.page.getByRole('button', { name: '登记验收' }).waitFor()
    expect((await recorded()).at(-1)).to.deep.equal([null, '主轴温升超限，退回整改'])
  })
})
