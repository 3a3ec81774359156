import { expect } from 'chai'
import { attachmentStore } from '../../models/attachments.ts'
import { claimStore } from '../../models/claims.ts'
import { policyStore } from '../../models/policies.ts'
import { quoteStore } from '../../models/quotes.ts'
import { submissionStore } from '../../models/submissions.ts'
import { subsidyApplicationStore } from '../../models/subsidyApplications.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { PNG_BYTES } from '../support/attachments/files.ts'
import { demonstration } from '../support/browserService.ts'
import { until } from '../support/until.ts'
import { SIZES } from '../support/visitor.ts'
import { codesOnPage } from '../support/words.ts'

const today = civilDateOf(new Date())

/** What the demonstration story says is still to be done, done: each chapter by whoever it waits for. */
describe('the chapters that promise an action', function () {
  this.timeout(120_000)

  it('let the maker take the counter-offer with its changed terms, also seen on a phone (13)', async () => {
    const counter = await quoteStore.model.findOne({ state: 'approved', 'conditions.code': 'monitoring' }).lean()
    for (const size of ['desk', 'field'] as const) {
      const maker = await demonstration.signedIn('maker', size)
      await maker.open(`/submissions/${counter?.submissionNo}`)
      await maker.press('比较报价')
      await maker.heading(/比较报价/)
      await maker.page
        .getByRole('main')
        .getByRole('link', { name: counter?._id ?? '', exact: true })
        .click()
      await maker.press('接受报价')
      await maker.dialog.getByText(/接受前须重新确认/).waitFor()
      await maker.picture(`counter-offer-${size}`)
      await maker.showsAllSideways()
      await maker.isAccessible()
      await maker.press('接受报价', maker.dialog)
      await maker.dialog.getByText('请先确认已阅读并获得说明').waitFor()
      await maker.page.keyboard.press('Escape')
      await maker.dialog.waitFor({ state: 'hidden' })
    }
    const maker = await demonstration.signedIn('maker', 'field')
    await maker.open(`/quotes/${counter?._id}`)
    await maker.press('接受报价')
    await maker.dialog.getByRole('checkbox').check()
    await maker.press('接受报价', maker.dialog)
    await maker.dialog.waitFor({ state: 'hidden' })
    await maker.sees('已接受')
    expect((await quoteStore.model.findById(counter?._id).lean())?.state).to.equal('accepted')
  })
})

/** Chapters whose promise is one button and its confirmation: who, on which case, and what becomes of it. */
const PROMISES: readonly {
  readonly promise: string
  readonly login: string
  readonly path: () => Promise<string>
  readonly act: string
  readonly seen: string | RegExp
}[] = [
  {
    promise: 'the handler register yesterday’s loss (7)',
    login: 'claims',
    path: async () => `/claims/${(await claimStore.model.findOne({ state: 'noticed' }).lean())?._id}`,
    act: '立案',
    seen: '已立案',
  },
  {
    promise: 'the maker hand in again what was returned (6)',
    login: 'maker',
    path: async () =>
      `/subsidy-applications/${(await subsidyApplicationStore.model.findOne({ state: 'returned' }).lean())?._id}`,
    act: '提交申请',
    seen: '待推荐',
  },
  {
    promise: 'the underwriter issue what is bound (12)',
    login: 'underwriter',
    path: async () => `/policies/${(await policyStore.model.findOne({ state: 'bound' }).lean())?._id}`,
    act: '签单',
    seen: '已签单',
  },
]

/** Figures of money and states of cover, where nothing of either has come to be. */
describe('a policy that is bound and not issued (12)', function () {
  this.timeout(120_000)

  it('is in no word paid, due or in force', async () => {
    const bound = await policyStore.model.findOne({ state: 'bound' }).orFail().lean()
    const underwriter = await demonstration.signedIn('underwriter')
    await underwriter.open(`/policies/${bound._id}`)
    await underwriter.sees('已承保待签单')
    for (const money of ['已收保费', '未收保费']) {
      const said = underwriter.page.locator('dt', { hasText: money }).locator('+ dd')
      expect(await said.first().textContent(), money).to.equal('—')
    }
    for (const state of ['未生效', '保险期间内', '已到期'])
      expect(await underwriter.page.getByRole('main').getByText(state, { exact: true }).count(), state).to.equal(0)
    await underwriter.open(`/policies?q=${bound._id}`)
    const row = underwriter.page.getByRole('row').filter({ hasText: bound._id })
    await row.first().waitFor()
    expect(await row.first().textContent()).not.to.match(/保险期间内|未生效|(?<![\d,])0\.00/)
  })
})

describe('the chapters that wait for one person', function () {
  this.timeout(120_000)
  for (const { promise, login, path, act, seen } of PROMISES) {
    it(`let ${promise}`, async () => {
      const person = await demonstration.signedIn(login)
      await person.open(await path())
      await person.press(act)
      await person.press(act, person.dialog)
      await person.dialog.waitFor({ state: 'hidden' })
      await person.sees(seen)
      expect(person.consoleErrors).to.deep.equal([])
    })
  }
})

/** Words a person knows, whatever page of the cases they open. */
describe('the words of a page', function () {
  this.timeout(120_000)
  const OPENED: Readonly<Record<string, readonly string[]>> = {
    maker: ['/submissions', '/quotes', '/policies', '/claims', '/subsidy-assessments', '/subsidy-applications'],
    ministry: ['/subsidy-applications', '/subsidy-rule-sets', '/catalogue-editions'],
    products: ['/definitions', '/products'],
    underwriter: ['/submissions', '/quotes', '/accumulations', '/authority-grants'],
    finance: ['/claims', '/postings', '/bank-accounts', '/pending-changes'],
    recommender: ['/subsidy-assessments', '/subsidy-applications', '/catalogue-editions'],
  }

  for (const [login, lists] of Object.entries(OPENED)) {
    it(`hold no code, key or field name for ${login}, and no link that is refused`, async () => {
      const reader = await demonstration.signedIn(login)
      for (const list of lists) {
        await reader.open(list)
        expect(await codesOnPage(reader.page), list).to.deep.equal([])
        const paths = await reader.page
          .locator('main a[data-row]')
          .evaluateAll((links) => links.slice(0, 3).map((link) => String(Reflect.get(link, 'pathname'))))
        for (const path of paths) {
          await reader.open(path)
          expect(await codesOnPage(reader.page), path).to.deep.equal([])
          await reader.showsAllSideways()
        }
      }
      expect(reader.consoleErrors).to.deep.equal([])
    })

    for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[])
      it(`are all in sight in English for ${login} at ${SIZES[size].width} px`, async () => {
        const reader = await demonstration.visitor(size)
        await reader.isSignedIn(login)
        await reader.page.addInitScript(`localStorage.setItem('firstcover.language', 'en')`)
        for (const list of lists) {
          await reader.open(list)
          const paths = await reader.page
            .locator('main a[data-row]')
            .evaluateAll((links) => links.slice(0, 2).map((link) => String(Reflect.get(link, 'pathname'))))
          for (const path of [list, ...paths]) {
            await reader.open(path)
            await reader.showsAllSideways()
            expect(await codesOnPage(reader.page), path).to.deep.equal([])
          }
        }
        await reader.leave()
      })
  }
})

/** Whoever reads a page can go on from it, without typing what the system knows. */
describe('the way on', function () {
  this.timeout(120_000)
  const photograph = { name: '裂纹.png', mimeType: 'image/png', buffer: PNG_BYTES }

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
      await maker.page.getByText('裂纹.png').waitFor()
      await maker.wholePicture(`notice-with-photographs-${size}`)
      await maker.fitsItsWidth()
      await maker.isAccessible()
      await maker.press('提交报案')
      const number = await maker.number(/\/claims\/CL\d+$/)
      await maker.page.getByRole('button', { name: '移除 裂纹.png' }).waitFor()
      expect(await attachmentStore.model.countDocuments({ 'owner.kind': 'claim', 'owner.number': number })).to.equal(1)
    })
  }
})

/** Nothing that somebody typed is lost, and what can be done stays in sight. */
describe('work under way', function () {
  this.timeout(120_000)
  const words = '材料齐全，同意核定'

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    it(`survives the Esc key, a colleague who was faster and a lost network at ${SIZES[size].width} px`, async () => {
      const quote = await quoteStore.model
        .findOne({ state: 'proposed', 'parties.manufacturerId': { $ne: null } })
        .lean()
      const underwriter = await demonstration.signedIn('underwriter', size)
      await underwriter.open(`/quotes/${quote?._id}`)
      await underwriter.press('上报')
      const reason = underwriter.dialog.getByLabel(/理由/)
      await reason.fill(words)
      await underwriter.page.keyboard.press('Escape')
      expect(await reason.inputValue()).to.equal(words)

      await quoteStore.model.updateOne({ _id: quote?._id }, { $inc: { version: 1 } })
      await underwriter.press('上报', underwriter.dialog)
      await underwriter.press('重新加载', underwriter.dialog)
      await underwriter.sees(/已加载最新内容/)
      expect(await reason.inputValue()).to.equal(words)
      await quoteStore.model.updateOne({ _id: quote?._id }, { $inc: { version: -1 } })

      await underwriter.page.context().setOffline(true)
      await underwriter.press('上报', underwriter.dialog)
      await underwriter.dialog.getByText(/无法连接服务器/).waitFor()
      await underwriter.sees(/网络已断开/)
      expect(await reason.inputValue()).to.equal(words)
      await underwriter.picture(`offline-${size}`)
      await underwriter.fitsItsWidth()
      const confirm = await underwriter.dialog.getByRole('button', { name: '上报', exact: true }).boundingBox()
      expect((confirm?.y ?? 0) + (confirm?.height ?? 0)).to.be.within(1, SIZES[size].height)
      await underwriter.page.context().setOffline(false)
      await underwriter.press('取消', underwriter.dialog)
      underwriter.consoleErrors.length = 0
    })
  }

  it('is told of a lost network in English to who reads English', async () => {
    const reader = await demonstration.visitor()
    await reader.isSignedIn('underwriter')
    await reader.open('/')
    await reader.press('English')
    await reader.heading('Work queue')
    await reader.page.context().setOffline(true)
    await reader.sees(/There is no network\. What you typed stays on the page/)
    await reader.page.context().setOffline(false)
    await reader.page.getByText(/There is no network/).waitFor({ state: 'hidden' })
    await reader.leave()
  })

  for (const size of Object.keys(SIZES) as (keyof typeof SIZES)[]) {
    it(`is kept at ${SIZES[size].width} px where another window changed the draft meanwhile`, async () => {
      const maker = await demonstration.signedIn('maker', size)
      await maker.open('/submissions/new/edit?product=FS-EQ')
      await maker.choose('保险公司', '华信财产保险')
      await maker.fill('总责任限额', '100000000')
      await maker.fill('装备名称', 'SY-300 甲')
      const number = await maker.number(/\/submissions\/SB\d+\/edit$/)

      const draft = await until(() =>
        submissionStore.model.findOne({ _id: number, 'items.0.name': 'SY-300 甲' }).lean(),
      )
      const items = draft.items.map((item) => ({ ...item, name: 'SY-300 乙', valueFen: 80_000_000_00 }))
      await submissionStore.model.updateOne(
        { _id: number },
        { $inc: { version: 1 }, $set: { totalLimitFen: 90_000_000_00, items } },
      )
      await maker.fill('总责任限额', '120000000')
      await maker.sees(/有他人的修改待确认/)
      expect(await maker.page.getByRole('textbox', { name: '总责任限额' }).inputValue()).to.match(/^120,?000,?000/)
      await maker.wholePicture(`draft-changed-elsewhere-${size}`)
      await maker.fitsItsWidth()
      await maker.isAccessible()
      const take = (place: RegExp) => maker.page.getByRole('checkbox', { name: place })
      // What was changed at both places stays as it was typed here, unless the person says otherwise.
      expect(await take(/采用对方的总责任限额/).isChecked()).to.equal(false)
      expect(await take(/采用对方的.*装备名称/).isChecked()).to.equal(true)
      await take(/采用对方的.*装备价值/).uncheck()
      await maker.press('按所选保存')
      await maker.sees(/草稿已保存/)
      const kept = await submissionStore.model.findById(number).lean()
      expect(kept?.totalLimitFen).to.equal(120_000_000_00)
      expect(kept?.items.map(({ name, valueFen }) => [name, valueFen])).to.deep.equal([['SY-300 乙', null]])
      expect(await maker.page.getByLabel('装备名称').first().inputValue()).to.equal('SY-300 乙')
    })

    it(`is found by kind, by what is asked and by date at ${SIZES[size].width} px`, async () => {
      const underwriter = await demonstration.signedIn('underwriter', size)
      await underwriter.open('/')
      const list = underwriter.page.getByRole('list', { name: '待办' })
      const days = await list.locator('time').allTextContents()
      expect(days).to.deep.equal([...days].sort())
      expect(await list.getByText(/大连港口机械/).count()).to.be.above(0)
      expect(await list.getByText(/\d{1,3}(,\d{3})+\.\d{2}/).count()).to.be.above(0)
      await underwriter.press(/^投保申请 \d+$/)
      await underwriter.press('按事项分组')
      await underwriter.heading(/^待报价/)
      // What stood there stays on screen until the filtered queue has come.
      await underwriter.settled()
      expect(
        await underwriter.page
          .getByRole('main')
          .getByText(/报价 QU/)
          .count(),
      ).to.equal(0)
      await underwriter.picture(`queue-${size}`)
      await underwriter.fitsItsWidth()
      await underwriter.isAccessible()
    })

    it(`keeps its actions in sight on a long page of ${SIZES[size].width} px`, async () => {
      const maker = await demonstration.signedIn('maker', size)
      await maker.open('/policies?state=issued')
      await maker.page.getByRole('main').getByRole('link', { name: /^FS/ }).first().click()
      await maker.heading(/FS\d+/)
      await maker.settled()
      await maker.page.getByRole('navigation', { name: '本页内容' }).getByRole('link', { name: '附件' }).click()
      const section = maker.page.getByRole('heading', { name: '附件', exact: true })
      expect(await maker.page.evaluate('scrollY')).to.be.above(100)
      const button = maker.page.getByRole('button', { name: '报案', exact: true })
      const [place, bounds] = [await button.boundingBox(), await section.boundingBox()]
      expect(place?.y).to.be.within(0, SIZES[size].height - 20)
      expect(bounds?.y).to.be.above((place?.y ?? 0) + (place?.height ?? 0))
    })
  }
})
