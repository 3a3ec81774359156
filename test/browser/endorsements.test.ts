import { expect } from 'chai'
import { endorsementStore } from '../../models/endorsements.ts'
import { policyStore } from '../../models/policies.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { demonstration } from '../support/browserService.ts'
import type { SIZES, Visitor } from '../support/visitor.ts'

/** A policy is changed, cancelled and premium goes back: the maker asks, the underwriter decides, finance pays. */
describe('changes of a policy in the client', function () {
  this.timeout(120_000)
  // Each step goes on from the one before.
  this.bail(true)
  let latest: Visitor | undefined
  const today = civilDateOf(new Date())
  let policyNo: string
  let endorsementNo: string

  before(async () => {
    const policy = await policyStore.model.findOne({ 'headline.firstSerialNumber': 'DLGJ-2026-021' }).lean()
    policyNo = policy?._id ?? ''
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await latest?.wholePicture('failed-endorsements').catch(() => undefined)
  })

  async function as(login: string, size: keyof typeof SIZES): Promise<Visitor> {
    latest = await demonstration.signedIn(login, size)
    return latest
  }
  async function isFine(visitor: Visitor, picture: string): Promise<void> {
    await visitor.wholePicture(`endorsements-${picture}`)
    await visitor.fitsItsWidth()
    await visitor.isAccessible()
  }
  /** Adds an action of the wizard's menu and waits for its form. */
  async function begins(visitor: Visitor, action: string): Promise<void> {
    await visitor.press('增加批改项')
    await visitor.page.getByRole('menuitem', { name: action, exact: true }).click()
    await visitor.dialog.waitFor()
  }

  it('stand on the page of the policy and in a list', async () => {
    for (const size of ['desk', 'field'] as const) {
      const maker = await as('maker.dalian', size)
      await maker.open(`/policies/${policyNo}`)
      await maker.page.getByRole('heading', { name: '批改', exact: true }).scrollIntoViewIfNeeded()
      await maker.sees('变更免赔与自负')
      await isFine(maker, `policy-${size}`)
      await maker.open('/endorsements')
      await maker.sees('变更限额')
      await isFine(maker, `list-${size}`)
    }
  })

  it('are put together, previewed and asked for', async () => {
    const maker = await as('maker.dalian', 'desk')
    await maker.open(`/policies/${policyNo}`)
    await maker.press('申请批改')
    await maker.heading(`批改保单 ${policyNo}`)
    await maker.press('预览')
    await maker.sees('请至少增加一项批改内容')
    await begins(maker, '变更限额')
    await isFine(maker, 'limits-desk')
    await maker.fill('总责任限额', '1.5亿', maker.dialog)
    for (const place of [0, 1]) {
      await maker.dialog.getByLabel('责任限额', { exact: true }).nth(place).fill('1.5亿')
      await maker.dialog.getByLabel('每次事故限额').nth(place).fill('7500万')
    }
    await maker.confirms('列入批改')
    await maker.fill('批改原因', '提高限额')
    await maker.press('预览')
    await maker.heading('保费差额明细')
    await isFine(maker, 'wizard-desk')
  })

  it('bring in a machine by the form of the product, and say what is wrong where it was typed', async () => {
    const maker = await as('maker.dalian', 'desk')
    await begins(maker, '增加标的')
    await maker.press('列入批改', maker.dialog)
    await maker.dialog.getByText('请填写此项').first().waitFor()
    await isFine(maker, 'item-desk')
    await maker.fill('装备名称', '自动化双小车岸桥 DL-70', maker.dialog)
    await maker.fill('出厂编号', 'DLGJ-2026-011', maker.dialog)
    await maker.choose('目录条目', '4.2.1', maker.dialog)
    await maker.fill('额定起重量', '70', maker.dialog)
    await maker.fill('外伸距', '73', maker.dialog)
    await maker.choose('技术成熟度', '已通过型式试验', maker.dialog)
    await maker.fill('采购合同号', 'HT-DLGJ-2026-041', maker.dialog)
    await maker.fill('合同签订日期', addDays(today, -30), maker.dialog)
    await maker.fill('装备价值', '7000万', maker.dialog)
    await maker.choose('用户单位', '甬城港务', maker.dialog)
    await maker.confirms('列入批改')
    await maker.press('预览')
    await maker.sees('该标的在重叠期间内已有保险')
    await isFine(maker, 'wrong-desk')
    await maker.press('修改第 2 项')
    await maker.dialog.waitFor()
    await maker.fill('出厂编号', 'DLGJ-2026-041', maker.dialog)
    await maker.confirms('列入批改')
    await maker.press('预览')
    await maker.heading('保费差额明细')
    await isFine(maker, 'two-desk')
    await maker.press('提交申请')
    await maker.dialog.waitFor()
    await isFine(maker, 'send-desk')
    await maker.confirms('提交申请')
    endorsementNo = await maker.number(/\/endorsements\/EN\d+$/)
    await maker.sees('待审批')
    await isFine(maker, 'requested-desk')
  })

  it('wait for the underwriter, who approves by the amounts on screen', async () => {
    const underwriter = await as('underwriter', 'desk')
    await underwriter.open('/')
    await underwriter.sees('批改申请待审批')
    await underwriter.open(`/endorsements/${endorsementNo}`)
    await underwriter.heading('条件变化')
    await isFine(underwriter, 'decide-desk')
    await underwriter.press('批准')
    await underwriter.dialog.waitFor()
    await isFine(underwriter, 'approve-desk')
    await underwriter.confirms('批准')
    await underwriter.heading('批改结果')
    await isFine(underwriter, 'endorsed-desk')
    const policy = await policyStore.model.findById(policyNo).orFail().lean()
    expect(policy.headline.totalLimitFen).to.equal(15_000_000_000)
  })

  it('are cancelled in the field, with the premium that goes back', async () => {
    const maker = await as('maker.dalian', 'field')
    await maker.open(`/policies/${policyNo}/change`)
    await isFine(maker, 'empty-field')
    await begins(maker, '退保')
    await isFine(maker, 'cancel-field')
    await maker.confirms('列入批改')
    await maker.fill('批改原因', '装备转售')
    await maker.press('预览')
    await maker.heading('保费差额明细')
    await isFine(maker, 'wizard-field')
    await maker.press('提交申请')
    await maker.confirms('提交申请')
    endorsementNo = await maker.number(/\/endorsements\/EN\d+$/)
    await isFine(maker, 'requested-field')
    const underwriter = await as('underwriter', 'field')
    await underwriter.open(`/endorsements/${endorsementNo}`)
    await underwriter.heading('条件变化')
    await underwriter.press('批准')
    await underwriter.confirms('批准')
    await underwriter.heading('批改结果')
    await isFine(underwriter, 'endorsed-field')
    expect((await endorsementStore.model.findById(endorsementNo).lean())?.state).to.equal('endorsed')
  })

  it('are refunded by finance, and the policy says that its cover has ended', async () => {
    const finance = await as('finance', 'desk')
    await finance.open('/')
    await finance.sees('有保费待退还')
    await finance.open(`/policies/${policyNo}`)
    await finance.sees(/保险责任已提前终止/)
    await isFine(finance, 'ended-desk')
    await finance.press('退还保费')
    await finance.dialog.waitFor()
    await finance.fill('银行流水号', 'TF-1', finance.dialog)
    await isFine(finance, 'refund-desk')
    await finance.confirms('退还保费')
    await finance.sees('退费支付')
    const phone = await as('finance', 'field')
    await phone.open(`/policies/${policyNo}`)
    await phone.sees(/保险责任已提前终止/)
    await isFine(phone, 'ended-field')
    const { premiumFen, paidPremiumFen } = await policyStore.model.findById(policyNo).orFail().lean()
    expect(paidPremiumFen).to.equal(premiumFen)
  })
})
