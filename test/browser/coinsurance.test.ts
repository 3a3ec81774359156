import { expect } from 'chai'
import { organisationStore } from '../../models/organisations.ts'
import { submissionStore } from '../../models/submissions.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { demonstration } from '../support/browserService.ts'
import { SIZES, type Visitor } from '../support/visitor.ts'

/** Capital and solvency on record, a panel arranged by them, and the follower's word. */
describe('the client, where insurers share a contract', function () {
  this.timeout(120_000)
  // Each step goes on from the one before.
  this.bail(true)
  const today = civilDateOf(new Date())
  const lastYear = `${Number(today.slice(0, 4)) - 1} 年末`
  let leadId: string
  let followerId: string
  let quotePath: string
  let admin: Visitor
  let late: Visitor
  let underwriter: Visitor
  let follower: Visitor

  const idOf = async (nameZh: string) => (await organisationStore.model.findOne({ nameZh }).lean())?._id ?? ''

  /** Capital and solvency decide who may insure: a second administrator of the platform confirms what was saved. */
  const confirmedByTwo = async (proposer: Visitor) => {
    await proposer.page.waitForURL(/pending-changes\/PC/)
    const second = await demonstration.signedIn('admin.2')
    await second.open(new URL(proposer.page.url()).pathname)
    await second.press('复核通过')
    await second.confirms('复核通过')
    await second.sees('已生效')
    await proposer.open(`/organisations/${followerId}`)
    await proposer.heading('资本与偿付能力')
  }

  before(async () => {
    leadId = await idOf('华信财产保险（示范）')
    followerId = await idOf('东海财产保险（示范）')
    ;[admin, late, underwriter, follower] = await Promise.all([
      demonstration.signedIn('admin'),
      demonstration.signedIn('admin', 'field'),
      demonstration.signedIn('underwriter'),
      demonstration.signedIn('underwriter.donghai', 'field'),
    ])
  })

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return
    for (const [name, visitor] of Object.entries({ admin, late, underwriter, follower }))
      await visitor.picture(`failed-coinsurance-${name}`).catch(() => undefined)
  })

  it('keeps capital and solvency of an insurer on record', async () => {
    await late.open(`/organisations/${followerId}/edit`)
    await late.settled()
    await admin.open(`/organisations/${followerId}`)
    await admin.heading('资本与偿付能力')
    await admin.press('修改机构')
    await admin.fill(lastYear, '120')
    await admin.isAccessible()
    await admin.wholePicture('standing-form')
    await admin.fill('理由（供第二人复核）', '年报更正')
    await admin.press('保存')
    await confirmedByTwo(admin)
    await admin.page.getByText('120%').waitFor()
    await admin.isAccessible()
    await admin.wholePicture('standing')
  })

  it('tells whoever was slower what happened, without figures, and loads it anew', async () => {
    await late.fill('注册资本', '1')
    await late.press('保存')
    const alert = late.page.getByRole('alert')
    await alert.getByText('打开后已有他人修改，请重新加载后再办理').waitFor()
    expect(await alert.textContent()).not.to.match(/实际|要求/)
    // Pressed at the foot of the form, answered at its head: it has come into sight.
    expect((await alert.boundingBox())?.y).to.be.within(0, SIZES.field.height)
    await late.fitsItsWidth()
    await late.picture('stale')
    await late.press('重新加载')
    await alert.waitFor({ state: 'hidden' })
    expect(await late.page.getByLabel('注册资本').inputValue()).to.equal('1.00')
    await late.wholePicture('standing-form-field')
  })

  it('sums the shares while they are typed and shows what keeps a member out at its place', async () => {
    // Of a maker whose business leaves room for more, whatever other tests have added.
    const makerId = await idOf('大连港口机械（示范）')
    const quoted = { state: 'quoted', productCode: 'FS-EQ', insurerId: leadId, 'parties.manufacturerId': makerId }
    const open = { ...quoted, renewalOf: null }
    const submission = await submissionStore.model.findOne(open).sort({ _id: -1 }).lean()
    await underwriter.open(`/submissions/${submission?._id}/quote`)
    await underwriter.heading('共保安排')
    await underwriter.fill('起保日期', today)
    await underwriter.fill('终止日期', addDays(today, 365))
    await underwriter.press('安排共保')
    const panel = underwriter.page.getByRole('region', { name: '共保安排' })
    await panel.getByLabel('共保份额').first().fill('60')
    await underwriter.choose('从共保人', '东海财产保险')
    await panel.getByLabel('共保份额').nth(1).fill('30')
    await panel.getByText('份额合计 90%，尚差 10%').waitFor()
    await underwriter.press('试算')
    await panel.getByText('各方份额合计须为 100%').waitFor()
    await panel.getByLabel('共保份额').nth(1).fill('40')
    await panel.getByText('份额合计 100%').waitFor()
    await underwriter.press('试算')
    await panel.getByText('偿付能力充足率低于规定，或者没有登记').waitFor()
    const alert = underwriter.page.getByRole('alert').filter({ hasText: '120%' })
    expect(await alert.textContent()).to.match(/从共保人 · 东海财产保险.*150%.*保监发〔2015〕15号/s)
    await underwriter.isAccessible()
    await underwriter.wholePicture('panel-refused')
  })

  it('makes the quote with the panel once the record is right', async () => {
    await late.page.reload()
    await late.settled()
    await late.fill(lastYear, '205')
    await late.fill('理由（供第二人复核）', '年报更正')
    await late.press('保存')
    await confirmedByTwo(late)
    await late.fitsItsWidth()
    await late.wholePicture('standing-field')
    await underwriter.press('生成报价')
    await underwriter.dialog.getByText(/东海财产保险（示范） 40%/).waitFor()
    await underwriter.picture('panel-preview')
    await underwriter.press('生成报价', underwriter.dialog)
    await underwriter.number(/\/quotes\/SB\d+Q\d+$/)
    quotePath = new URL(underwriter.page.url()).pathname
    const members = underwriter.page.getByRole('table', { name: '共保安排' })
    await members.getByText('待确认').waitFor()
    expect(await members.textContent()).to.match(/华信财产保险.*首席共保人.*60%.*东海财产保险.*从共保人.*40%/)
    for (const title of ['核保规则', '附件']) await underwriter.heading(title)
    await underwriter.page.getByRole('button', { name: '选择文件' }).waitFor()
    await underwriter.isAccessible()
    await underwriter.wholePicture('panel-quote')
  })

  it('asks the follower for its word and shows it to the lead', async () => {
    await follower.open('/')
    await follower.settled()
    await follower.picture('home-of-the-follower')
    await follower.page.locator(`a[href="${quotePath}"]`).click()
    const acts = follower.page.getByRole('region', { name: '可办理的操作' }).getByRole('button')
    await acts.first().waitFor()
    expect(await acts.allTextContents()).to.deep.equal(['确认份额', '不参与共保'])
    await follower.press('确认份额')
    await follower.dialog.getByText('40%').waitFor()
    await follower.picture('share-confirmation')
    await follower.press('确认份额', follower.dialog)
    await follower.dialog.waitFor({ state: 'hidden' })
    await follower.sees('已确认 · 东承')
    await follower.fitsItsWidth()
    await follower.isAccessible()
    await follower.wholePicture('panel-quote-field')
    await underwriter.page.reload()
    await underwriter.sees('已确认 · 东承')
  })

  it('left no error in the console', () => {
    expect([admin, late, underwriter, follower].flatMap(({ consoleErrors }) => consoleErrors)).to.deep.equal([])
  })
})
