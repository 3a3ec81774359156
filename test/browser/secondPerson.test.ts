import { expect } from 'chai'
import { claimStore } from '../../models/claims.ts'
import { userStore } from '../../models/users.ts'
import { demonstration } from '../support/browserService.ts'
import { SIZES, type Visitor } from '../support/visitor.ts'

/** What takes two people, one at a desk and one with a phone. */
describe('the client, where it takes a second person', function () {
  this.timeout(120_000)
  // Each step goes on from the one before.
  this.bail(true)
  let proposer: Visitor
  let second: Visitor
  let finance: Visitor
  let payer: Visitor
  let changePath: string

  before(async () => {
    ;[proposer, second, finance, payer] = await Promise.all([
      demonstration.signedIn('admin.huaxin'),
      demonstration.signedIn('admin.huaxin.2', 'field'),
      demonstration.signedIn('finance'),
      demonstration.signedIn('finance', 'field'),
    ])
  })

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return
    for (const [name, visitor] of Object.entries({ proposer, second, finance, payer }))
      await visitor.picture(`failed-second-person-${name}`).catch(() => undefined)
  })

  /** The proposer disables a person who has left and fills in the dialog that erases what is kept of them. */
  async function asksToErase(userId: string): Promise<void> {
    await proposer.open(`/users/${userId}`)
    await proposer.press('停用')
    await proposer.fill('理由', '已离职', proposer.dialog)
    await proposer.confirms('停用')
    await proposer.press('删除个人信息')
    await proposer.dialog.getByText(/不可恢复/).waitFor()
    await proposer.fill('理由', '本人请求', proposer.dialog)
  }

  const pathOf = (visitor: Visitor) => new URL(visitor.page.url()).pathname

  it('shows the own people alone to the administrator of an organisation, who proposes one that decides', async () => {
    await proposer.open('/users')
    await proposer.settled()
    await proposer.fitsItsWidth()
    await proposer.isAccessible()
    await proposer.wholePicture('people-of-an-organisation')
    expect(await proposer.page.getByText('东海财产保险（示范）').count()).to.equal(0)
    await proposer.press('新增人员')
    // The list has a field of nearly the same name.
    await proposer.heading('新增人员')
    await proposer.fill('登录名', 'underwriter.new')
    await proposer.fill('姓名', '新核')
    await proposer.page.getByRole('checkbox', { name: '核保员', exact: true }).check()
    await proposer.fill('理由（供第二人复核）', '核保部新入职')
    await proposer.isAccessible()
    await proposer.wholePicture('new-decider')
    await proposer.press('保存')
    await proposer.sees('已提出，等待第二人复核')
    await proposer.heading(/新增有决定权的人员/)
    changePath = pathOf(proposer)
    await proposer.page.getByText('提出变更的人不能自行复核').first().waitFor()
    await proposer.isAccessible()
    await proposer.wholePicture('proposed-change')
    expect(await userStore.model.countDocuments({ login: 'underwriter.new' })).to.equal(0)
  })

  it('leads the second person from the queue to the change and hands over the one-time password', async () => {
    await second.open('/')
    await second.settled()
    await second.wholePicture('second-person-queue')
    await second.open(changePath)
    await second.settled()
    await second.fitsItsWidth()
    await second.wholePicture('change-to-confirm-field')
    await second.press('复核通过')
    await second.picture('confirm-dialog-field')
    await second.press('复核通过', second.dialog)
    await second.sees('一次性密码（只显示这一次）')
    await second.picture('one-time-password-field')
    await second.press('已妥善保存')
    await second.isAccessible()
    expect(await userStore.model.countDocuments({ login: 'underwriter.new', disabled: false })).to.equal(1)
  })

  it('changes a bank account by two people', async () => {
    await proposer.open('/bank-accounts')
    await proposer.settled()
    await proposer.fitsItsWidth()
    await proposer.isAccessible()
    await proposer.wholePicture('bank-accounts')
    await proposer.page.getByRole('link', { name: /^BA/ }).first().click()
    await proposer.press('变更账户')
    await proposer.fill('开户行', '招商银行北京示范支行', proposer.dialog)
    await proposer.fill('理由', '结算银行变更', proposer.dialog)
    await proposer.picture('bank-account-dialog')
    await proposer.press('提请复核', proposer.dialog)
    await proposer.heading(/变更银行账户/)
    await proposer.settled()
    await proposer.wholePicture('bank-account-change')
    await second.open(pathOf(proposer))
    await second.settled()
    await second.fitsItsWidth()
    await second.wholePicture('bank-account-change-field')
    await second.press('复核通过')
    await second.confirms('复核通过')
    await second.sees('已复核通过')
    await proposer.open('/bank-accounts')
    await proposer.page.getByText('招商银行北京示范支行').waitFor()
  })

  it('shows payee, account, bank, day and amount before a claim is paid', async () => {
    const { organisationId: beneficiaryId } = await userStore.model.findOne({ login: 'user.port' }).orFail().lean()
    const claim = await claimStore.model.findOne({ state: 'approved', beneficiaryId }).sort({ _id: 1 }).orFail().lean()
    for (const [visitor, name] of [
      [finance, 'pay-dialog'],
      [payer, 'pay-dialog-field'],
    ] as const) {
      await visitor.open(`/claims/${claim._id}`)
      await visitor.press('支付赔款')
      await visitor.dialog.getByText('3301012200000004404').waitFor()
      for (const text of ['甬城港务（示范）', '宁波银行示范支行', '待结清', '支付日期'])
        await visitor.dialog.getByText(text).first().waitFor()
      expect(await visitor.dialog.getByRole('radio').isChecked()).to.equal(true)
      await visitor.isAccessible()
      await visitor.picture(name)
      await visitor.dialog.getByRole('button', { name: '取消' }).click()
      await visitor.dialog.waitFor({ state: 'hidden' })
    }
  })

  it('erases what is kept of a person when the second person has read what it does', async () => {
    const { _id: userId } = await userStore.model.findOne({ login: 'underwriter.new' }).orFail().lean()
    await asksToErase(userId)
    await proposer.isAccessible()
    await proposer.picture('erasure-dialog')
    await proposer.press('提请复核', proposer.dialog)
    await proposer.heading(/删除个人信息/)
    await second.open(pathOf(proposer))
    await second.page
      .getByRole('main')
      .getByText(/不可恢复/)
      .waitFor()
    await second.fitsItsWidth()
    await second.wholePicture('erasure-to-confirm-field')
    const sentence = await second.page
      .getByRole('main')
      .getByText(/不可恢复/)
      .boundingBox()
    expect(sentence?.width, 'a sentence over the whole width').to.be.above(0.8 * SIZES.field.width)
    await second.press('复核通过')
    for (const text of [/不可恢复/, '本人请求', /新核/]) await second.dialog.getByText(text).first().waitFor()
    await second.picture('erasure-confirm-dialog-field')
    await second.press('复核通过', second.dialog)
    await second.sees('已复核通过')
    const erased = await userStore.model.findById(userId).orFail().lean()
    expect([erased.name, erased.login]).to.deep.equal([userId, userId])
  })

  it('says until when by the clock here where the law keeps a person', async () => {
    const { _id: userId } = await userStore.model.findOne({ login: 'underwriter.senior.2' }).orFail().lean()
    await asksToErase(userId)
    await proposer.press('提请复核', proposer.dialog)
    await proposer.dialog.getByText('法定保存期限未届满').waitFor()
    await proposer.dialog.getByText(/^20\d\d-\d\d-\d\d \d\d:\d\d$/).waitFor()
    await proposer.dialog.getByText(/^时间 20\d\d-/).waitFor()
    await proposer.picture('erasure-kept-by-law')
  })
})
