import { expect } from 'chai'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { PNG_BYTES, pdfBytes } from '../support/attachments/files.ts'
import { demonstration } from '../support/browserService.ts'
import type { Visitor } from '../support/visitor.ts'

const REPORT = { name: '型式试验报告.pdf', mimeType: 'application/pdf', buffer: pdfBytes() }
const CONTRACT = { name: '采购合同.png', mimeType: 'image/png', buffer: PNG_BYTES }

/**
 * The whole story, clicked through: a maker insures a machine, the insurer quotes, binds, issues and is paid, the user
 * takes delivery, a loss is settled, and the premium is subsidised.
 */
describe('the client, from submission to subsidy', function () {
  this.timeout(120_000)
  // Each chapter goes on from the one before.
  this.bail(true)
  const today = civilDateOf(new Date())
  const visitors = new Map<string, Visitor>()
  let submissionNo: string
  let policyNo: string
  let claimNo: string
  let applicationNo: string

  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return
    for (const [login, visitor] of visitors) await visitor.picture(`failed-${login}`).catch(() => undefined)
  })

  /** Each person keeps a browser of their own and stays signed in; the first signs in at the form. */
  async function as(login: string): Promise<Visitor> {
    const known = visitors.get(login)
    if (known) return known
    const visitor = await (visitors.size === 0 ? demonstration.visitor() : demonstration.signedIn(login))
    visitors.set(login, visitor)
    if (visitors.size === 1) await visitor.signIn(login)
    return visitor
  }

  /** Where an application lists the papers it needs. */
  const papersOf = (visitor: Visitor) => visitor.page.getByRole('region', { name: '认定与合同材料' })

  it('shows the maker an empty form with what is wrong when it is submitted too early', async () => {
    const maker = await as('maker')
    await maker.picture('home-of-the-maker')
    await maker.press('新建投保申请')
    await maker.page.getByRole('link', { name: /首台（套）重大技术装备综合保险/ }).click()
    await maker.heading('新建投保申请')
    await maker.choose('保险公司', '华信财产保险')
    await maker.sees(/草稿已保存/)
    await maker.press('提交投保')
    const missing = maker.page.getByRole('group').filter({ hasText: /提交前还有 \d+ 项/ })
    await missing.getByRole('link', { name: /出厂编号/ }).waitFor()
    await maker.picture('submission-incomplete')
    await maker.isAccessible()
    expect(await maker.dialog.count()).to.equal(0)
    for (const field of ['总责任限额', '出厂编号']) {
      await missing
        .getByRole('link', { name: new RegExp(field) })
        .first()
        .click()
      const place = maker.page.getByLabel(field).first()
      expect(await maker.page.locator(':focus').getAttribute('id')).to.equal(await place.getAttribute('id'))
    }
  })

  it('takes the maker through the form and submits it', async () => {
    const maker = await as('maker')
    await maker.fill('起保日期', today)
    await maker.fill('总责任限额', '200000000')
    for (const cover of [0, 1]) {
      await maker.page.getByLabel('免赔额').nth(cover).fill('200000')
      await maker.page.getByLabel('免赔率').nth(cover).fill('5')
      await maker.page.getByLabel('自负比例').nth(cover).fill('0')
    }
    await maker.fill('装备名称', 'SY-300 重型燃气轮机')
    await maker.fill('出厂编号', 'SYRJ-CLICK-001')
    await maker.choose('目录条目', '1.2.1')
    await maker.fill('额定功率', '310')
    await maker.fill('联合循环效率', '61.5')
    await maker.choose('技术成熟度', '已通过型式试验')
    await maker.fill('采购合同号', 'HT-CLICK-001')
    await maker.fill('合同签订日期', addDays(today, -30))
    await maker.fill('装备价值', '160000000')
    await maker.choose('用户单位', '华北清洁发电')
    const papers = maker.page.getByRole('region', { name: '附件', exact: true })
    await maker.choose('对应材料', '型式试验或检测报告', papers)
    await papers.locator('input[type=file][multiple]').setInputFiles([REPORT])
    await papers.getByRole('row', { name: /型式试验报告\.pdf/ }).waitFor()
    await maker.picture('submission-form')
    await maker.press('提交投保')
    await maker.dialog.getByRole('checkbox', { name: /已阅读上述责任免除/ }).check()
    await maker.picture('submission-preview')
    await maker.press('提交投保', maker.dialog)
    submissionNo = await maker.number(/\/submissions\/SB\d+$/)
    await maker.sees('待核保')
    await maker.picture('submission')
  })

  it('lets the underwriter quote, explain every step, and a second person approve', async () => {
    const underwriter = await as('underwriter')
    await underwriter.open('/')
    await underwriter.picture('home-of-the-underwriter')
    await underwriter.open(`/submissions/${submissionNo}`)
    await underwriter.press('新建报价')
    await underwriter.heading('新建报价')
    await underwriter.press('试算')
    await underwriter.sees('按投保申请的条件报价')
    await underwriter.sees('核保规则要求由他人核定：生成报价后本人不能自行放行，须上报或由另一位核保人核定。')
    await underwriter.picture('quote-form')
    await underwriter.isAccessible()
    await underwriter.press('生成报价')
    await underwriter.press('生成报价', underwriter.dialog)
    const quoteNo = await underwriter.number(/\/quotes\/SB\d+Q\d+$/)
    await underwriter.heading(/SB\d+Q\d+/)
    await underwriter.picture('quote')
    await underwriter.isAccessible()
    // The user has had more than three such sets: a rule wants another person's eyes on it.
    const senior = await as('underwriter.senior')
    await senior.open(`/quotes/${quoteNo}`)
    await senior.press('核定通过')
    await senior.fill(/理由|意见/, '技术资料齐全，首台套认定无异议', senior.dialog)
    await senior.picture('quote-decision')
    await senior.press('核定通过', senior.dialog)
    await senior.dialog.waitFor({ state: 'hidden' })
  })

  it('lets the maker accept the quote', async () => {
    const maker = await as('maker')
    await maker.open(`/submissions/${submissionNo}`)
    await maker.page
      .getByRole('link', { name: /^SB\d+Q\d+$/ })
      .first()
      .click()
    await maker.press('接受报价')
    await maker.press('接受报价', maker.dialog)
    await maker.dialog.waitFor({ state: 'hidden' })
    await maker.sees('已接受')
  })

  it('lets the underwriter bind and issue the policy, with its PDF', async () => {
    const underwriter = await as('underwriter')
    await underwriter.open(`/submissions/${submissionNo}`)
    await underwriter.press('承保')
    await underwriter.press('承保', underwriter.dialog)
    policyNo = await underwriter.number(/\/policies\/FS\d+$/)
    await underwriter.press('签单')
    await underwriter.confirms('签单')
    await underwriter.sees('已签单')
    await underwriter.picture('policy')
    await underwriter.isAccessible()
    const pdf = await underwriter.page.request.get(
      `${demonstration.origin}/api/issued-documents/${policyNo}-P1/document.pdf`,
    )
    expect([pdf.status(), (await pdf.body()).subarray(0, 5).toString()]).to.deep.equal([200, '%PDF-'])
  })

  it('lets finance record the premium and the user confirm delivery', async () => {
    const finance = await as('finance')
    await finance.open(`/policies/${policyNo}`)
    await finance.press('登记保费到账')
    await finance.fill('银行流水号', 'BANK-CLICK-1', finance.dialog)
    await finance.fill('付款人', '沈阳重型燃机', finance.dialog)
    await finance.picture('premium-receipt')
    await finance.press('登记保费到账', finance.dialog)
    await finance.dialog.waitFor({ state: 'hidden' })
    const user = await as('user')
    await user.open(`/policies/${policyNo}`)
    await user.press('确认交付')
    await user.fill(/SYRJ-CLICK-001/, today, user.dialog)
    await user.press('确认交付', user.dialog)
    await user.dialog.waitFor({ state: 'hidden' })
    await user.sees('用户确认交付')
  })

  it('takes a notice of loss from the maker', async () => {
    const maker = await as('maker')
    await maker.open(`/policies/${policyNo}`)
    await maker.press('报案')
    await maker.heading('报案')
    await maker.fill('出险日期', today)
    await maker.fill('知悉日期', today)
    await maker.fill('出险地点', '河北唐山')
    await maker.page.getByLabel(/SYRJ-CLICK-001/).check()
    await maker.page.getByRole('radio', { name: '质量风险责任' }).check()
    await maker.fill('事故经过', '一级动叶片断裂')
    await maker.fill('估计损失', '3000000')
    await maker.page.getByLabel('索赔申请书').check()
    await maker.page.getByLabel('质量缺陷鉴定报告').check()
    await maker.picture('notice-of-loss')
    await maker.isAccessible()
    await maker.press('提交报案')
    claimNo = await maker.number(/\/claims\/CL\d+$/)
  })

  it('lets the handler register, reserve and adjust it with a preview', async () => {
    const handler = await as('claims')
    await handler.open('/')
    await handler.picture('home-of-the-claims-handler')
    await handler.open(`/claims/${claimNo}`)
    await handler.press('立案')
    await handler.press('立案', handler.dialog)
    await handler.dialog.waitFor({ state: 'hidden' })
    await handler.press('调整准备金')
    await handler.fill('调整后的准备金', '3000000', handler.dialog)
    await handler.fill('调整理由', '按报损金额', handler.dialog)
    await handler.press('调整准备金', handler.dialog)
    await handler.dialog.waitFor({ state: 'hidden' })
    await handler.press('定损理算')
    await handler.heading(/定损理算/)
    await handler.fill('损失项目', '叶片组')
    await handler.fill('索赔金额', '3000000')
    await handler.fill('定损金额', '2800000')
    await handler.fill('出险时价值', '160000000')
    await handler.press('试算')
    await handler.sees('2,600,000.00')
    await handler.picture('assessment')
    await handler.isAccessible()
    await handler.press('提交理算')
    await handler.page.waitForURL(new RegExp(`/claims/${claimNo}$`))
    await handler.sees(/保险法第23条/)
    await handler.picture('claim')
  })

  it('lets a second person approve, finance pay the user, and the handler close it', async () => {
    const approver = await as('claims.approver')
    await approver.open(`/claims/${claimNo}`)
    await approver.press('核赔通过')
    await approver.press('核赔通过', approver.dialog)
    await approver.dialog.waitFor({ state: 'hidden' })
    const finance = await as('finance')
    await finance.open(`/claims/${claimNo}`)
    await finance.press('支付赔款')
    await finance.fill('银行流水号', 'BANK-CLICK-2', finance.dialog)
    await finance.press('支付赔款', finance.dialog)
    await finance.dialog.waitFor({ state: 'hidden' })
    const handler = await as('claims')
    await handler.open(`/claims/${claimNo}`)
    await handler.press('结案')
    await handler.confirms('结案')
    await handler.sees('已结案')
  })

  it('lets the maker have the premium assessed and apply for the subsidy', async () => {
    const maker = await as('maker')
    await maker.open(`/policies/${policyNo}`)
    await maker.press('测算补贴')
    await maker.press(/测算/, maker.dialog)
    await maker.dialog.waitFor({ state: 'hidden' })
    await maker.sees('工信部联重装〔2024〕89号')
    await maker.picture('subsidy-assessment')
    await maker.isAccessible()
    await maker.press('申请补贴')
    await maker.press('申请补贴', maker.dialog)
    applicationNo = await maker.number(/\/subsidy-applications\/SA\d+$/)
    await maker.press('提交申请')
    await maker.dialog.getByText(/尚缺 1 项|尚缺 1 份/).waitFor()
    await maker.picture('subsidy-submission-with-a-missing-paper')
    const phone = await demonstration.signedIn('maker', 'field')
    await phone.open(`/subsidy-applications/${applicationNo}`)
    await phone.press('提交申请')
    await phone.dialog.getByText(/尚缺 1 项|尚缺 1 份/).waitFor()
    await phone.picture('subsidy-submission-with-a-missing-paper-field')
    await phone.showsAllSideways()
    await phone.isAccessible()
    await phone.dialog.getByRole('link', { name: '采购合同' }).click()
    await phone.dialog.waitFor({ state: 'hidden' })
    await maker.dialog.getByRole('link', { name: '采购合同' }).click()
    await maker.dialog.waitFor({ state: 'hidden' })
    const attachments = maker.page.getByRole('region', { name: '附件', exact: true })
    await maker.choose('对应材料', '采购合同', attachments)
    await attachments.locator('input[type=file][multiple]').setInputFiles([CONTRACT])
    await papersOf(maker)
      .getByRole('row', { name: /采购合同.*已附于补贴申请/ })
      .waitFor()
    await maker.press('提交申请')
    expect(await maker.dialog.getByText(/尚缺/).count()).to.equal(0)
    await maker.press('提交申请', maker.dialog)
    await maker.dialog.waitFor({ state: 'hidden' })
  })

  for (const size of ['desk', 'field'] as const)
    it(`opens the papers where they are decided on, also the one that lies with the insurer (${size})`, async () => {
      for (const login of ['recommender', 'ministry'] as const) {
        const official = await (size === 'desk' ? as(login) : demonstration.signedIn(login, size))
        await official.open(`/subsidy-applications/${applicationNo}`)
        await official.showsAllSideways()
        await papersOf(official)
          .getByRole('row', { name: /型式试验或检测报告.*已附于投保申请/ })
          .getByRole('button', { name: /^预览/ })
          .click()
        const shown = await official.dialog.locator('iframe').getAttribute('src')
        const answer = await official.page.request.get(`${demonstration.origin}${shown}`)
        expect([answer.status(), (await answer.body()).equals(REPORT.buffer)], login).to.deep.equal([200, true])
        await official.press('关闭', official.dialog)
        await official.dialog.waitFor({ state: 'hidden' })
        await papersOf(official).scrollIntoViewIfNeeded()
        await official.picture(`papers-of-an-application-${login}-${size}`)
        await official.isAccessible()
      }
    })

  it('lets the recommender recommend and the ministry approve', async () => {
    const recommender = await as('recommender')
    await recommender.open(`/subsidy-applications/${applicationNo}`)
    await recommender.press('推荐')
    await recommender.fill('推荐意见', '材料完整，同意推荐', recommender.dialog)
    await recommender.press('推荐', recommender.dialog)
    await recommender.dialog.waitFor({ state: 'hidden' })
    const ministry = await as('ministry')
    await ministry.open('/')
    await ministry.picture('home-of-the-ministry')
    await ministry.open(`/subsidy-applications/${applicationNo}`)
    await ministry.press('批准')
    await ministry.picture('approval')
    await ministry.press('批准', ministry.dialog)
    await ministry.dialog.waitFor({ state: 'hidden' })
    await ministry.sees('已批准')
    await ministry.picture('subsidy-application')
    await ministry.isAccessible()
  })

  it('left no error in anyone’s console', () => {
    for (const [login, { consoleErrors }] of visitors) expect(consoleErrors, login).to.deep.equal([])
  })
})
