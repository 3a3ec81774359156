import { expect } from 'chai'
import { civilDateOf } from '../../server/kernel/civilDate.ts'
import { demonstration } from '../support/browserService.ts'
import { watchLanguages } from '../support/languages.ts'
import { SIZES, type Visitor } from '../support/visitor.ts'
import { codesOnPage } from '../support/words.ts'

/** Where within the first cell with an object the kind of the object ends, and where its number begins. */
const KIND_AND_NUMBER = `(() => {
  const link = [...document.querySelectorAll('main td a')].find((a) => /^[A-Z]{2}[0-9]/.test(a.textContent))
  const kind = document.createRange()
  kind.setStart(link.parentElement, 0)
  kind.setEndBefore(link)
  return [kind.getBoundingClientRect().right, link.getBoundingClientRect().left]
})()`

/** What is done on a phone beside the machine, and what somebody sees who reads English. */
describe('the client away from a Chinese desk', function () {
  this.timeout(60_000)
  const today = civilDateOf(new Date())
  let latest: Visitor | undefined

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await latest?.picture('failed-away-from-the-desk').catch(() => undefined)
  })

  async function inTheField(login?: string): Promise<Visitor> {
    latest = await (login ? demonstration.signedIn(login, 'field') : demonstration.visitor('field'))
    return latest
  }

  /** Nothing sticks out, nothing keeps anyone from using it, and a picture is kept. */
  async function isFine(visitor: Visitor, picture: string): Promise<void> {
    await visitor.picture(`field-${picture}`)
    await visitor.fitsItsWidth()
    await visitor.isAccessible()
  }

  it('lets people sign in on a phone', async () => {
    const approver = await inTheField()
    await approver.page.goto(demonstration.origin)
    await approver.heading('登录')
    await isFine(approver, 'sign-in')
    await approver.signIn('claims.approver')
    await isFine(approver, 'home')
  })

  it('lets a list be put in another order on a phone', async () => {
    const maker = await inTheField('maker')
    await maker.open('/policies')
    const numbers = () => maker.page.locator('[data-row]').allTextContents()
    const newestFirst = await numbers()
    await maker.choose('排序', '升序')
    await maker.page.waitForURL(/sort=/)
    await maker.settled()
    await isFine(maker, 'policies-in-another-order')
    expect(newestFirst).to.have.length.above(1)
    expect(await numbers()).to.deep.equal([...newestFirst].reverse())
  })

  it('keeps what a cell shows together on a card, apart from its name', async () => {
    const regulator = await inTheField('regulator')
    await regulator.open('/audit?q=FS2026000001')
    await isFine(regulator, 'audit')
    const [kind, number] = await regulator.page.evaluate<readonly [number, number]>(KIND_AND_NUMBER)
    expect(number - kind, 'between the kind and the number').to.be.within(0, 12)
  })

  it('lets the user confirm delivery on a phone', async () => {
    const user = await inTheField('user')
    await user.open('/')
    await user.page.getByRole('link', { name: '待确认装备交付' }).first().click()
    await user.heading(/FS\d+/)
    await isFine(user, 'policy')
    await user.press('确认交付')
    await user.fill(/SYRJ-/, today, user.dialog)
    await isFine(user, 'delivery')
    await user.press('确认交付', user.dialog)
    await user.dialog.waitFor({ state: 'hidden' })
    await user.sees('用户确认交付')
  })

  it('lets the maker give notice of a loss on a phone', async () => {
    const maker = await inTheField('maker')
    await maker.open('/policies?state=issued')
    await maker.settled()
    await isFine(maker, 'policies')
    const policyNo = await maker.page
      .getByRole('link', { name: /^FS\d+$/ })
      .first()
      .textContent()
    await maker.open('/claims/new')
    await maker.choose('保单号', policyNo ?? '')
    await maker.fill('出险日期', today)
    await maker.fill('知悉日期', today)
    await maker.fill('出险地点', '河北唐山')
    await maker.page.getByRole('checkbox', { name: /SYRJ-/ }).first().check()
    await maker.page.getByRole('radio', { name: '质量风险责任' }).check()
    await maker.fill('事故经过', '轴承过热停机')
    await maker.fill('估计损失', '800000')
    await isFine(maker, 'notice-of-loss')
    await maker.press('提交报案')
    await maker.number(/\/claims\/CL\d+$/)
    await isFine(maker, 'claim')
  })

  it('lets the approver find the case in the menu and approve it on a phone', async () => {
    const approver = await inTheField('claims.approver')
    await approver.open('/')
    await approver.press('打开菜单')
    await approver.dialog.getByRole('link', { name: '报案与赔案' }).click()
    await approver.heading('报案与赔案')
    await approver.settled()
    await isFine(approver, 'claims')
    await approver.page.goBack()
    await approver.page.getByRole('main').getByRole('link', { name: /核赔/ }).first().click()
    await approver.press('核赔通过')
    await isFine(approver, 'approval')
    await approver.press('核赔通过', approver.dialog)
    await approver.dialog.waitFor({ state: 'hidden' })
    await approver.sees('核赔通过待付款')
  })

  it('lets the ministry decide an application on a phone', async () => {
    const ministry = await inTheField('ministry')
    await ministry.open('/')
    await ministry.page.getByRole('main').getByRole('link', { name: /审批/ }).first().click()
    await ministry.press('批准')
    await isFine(ministry, 'subsidy-approval')
    await ministry.confirms('批准')
    await ministry.sees('已批准')
  })

  it('lets the administrator look after the jobs on a phone', async () => {
    const administrator = await inTheField('admin')
    await administrator.open('/jobs')
    await isFine(administrator, 'jobs')
    await administrator.press('立即运行 账务平衡核对')
    await administrator.fill('理由', '核对更正后的数据', administrator.dialog)
    await administrator.press('立即运行', administrator.dialog)
    await administrator.dialog.waitFor({ state: 'hidden' })
    await administrator.sees('等待运行')
  })

  for (const login of ['regulator', 'admin'])
    it(`speaks English on every page of the ${login}, beside what people typed in Chinese`, async () => {
      const reader = await demonstration.visitor()
      latest = reader
      const languages = watchLanguages(reader.page)
      const speaksEnglish = async () => {
        await reader.settled()
        expect(await languages.untranslated(), reader.page.url()).to.deep.equal([])
        expect(await codesOnPage(reader.page), reader.page.url()).to.deep.equal([])
        // English words are the longer ones: they fit a phone too.
        await reader.page.setViewportSize(SIZES.field)
        await reader.fitsItsWidth()
        await reader.page.setViewportSize(SIZES.desk)
      }
      await reader.isSignedIn(login)
      await reader.open('/')
      await reader.press('English')
      await reader.heading('Work queue')
      await speaksEnglish()
      const menu = reader.page.getByRole('navigation', { name: 'Main menu' })
      for (const section of await menu.getByRole('link').all()) {
        await section.click()
        await section.and(menu.locator('[aria-current="page"]')).waitFor()
        await speaksEnglish()
        const row = reader.page.locator('main a[data-row]').first()
        if ((await row.count()) === 0) continue
        const list = reader.page.getByRole('heading', {
          level: 1,
          name: (await reader.page.locator('h1').textContent()) ?? '',
          exact: true,
        })
        await row.click()
        await list.waitFor({ state: 'detached' })
        await speaksEnglish()
      }
      await reader.picture(`english-${login}`)
    })
})
