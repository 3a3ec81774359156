import { expect } from 'chai'
import { findProduct, PRODUCTS } from '../../config/products/index.ts'
import { labelOfField } from '../../server/business/reference/product/domain/form.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { demonstration } from '../support/browserService.ts'
import type { Visitor } from '../support/visitor.ts'

/** Every line of business in the same pages, from its product's data alone. */
describe('the client, for every line of business', function () {
  this.timeout(120_000)
  const today = civilDateOf(new Date())
  const sold = [...new Set(PRODUCTS.map(({ code }) => code))].flatMap((code) => findProduct(code, today) ?? [])
  let maker: Visitor
  let inTheField: Visitor

  before(async () => {
    maker = await demonstration.signedIn('maker')
    inTheField = await demonstration.signedIn('maker', 'field')
  })

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await maker.picture('failed-lines').catch(() => undefined)
  })

  it('lets the maker choose among the products on sale', async () => {
    await maker.open('/submissions/new/edit')
    await maker.page.getByRole('main').getByRole('link').first().waitFor()
    const cards = await maker.page.getByRole('main').getByRole('link').allInnerTexts()
    for (const { name, filingNo } of sold) {
      const card = cards.find((text) => text.includes(name.zh))
      expect(card, name.zh).to.contain(filingNo)
    }
    await maker.isAccessible()
    await maker.picture('product-choice')
  })

  for (const { code, name, objectName, itemForm, covers, documents } of sold) {
    it(`renders the form of ${code} on a desk and in the field`, async () => {
      for (const [visitor, size] of [
        [maker, 'desk'],
        [inTheField, 'field'],
      ] as const) {
        await visitor.open(`/submissions/new/edit?product=${code}`)
        await visitor.heading(`${objectName.zh} 1`)
        const text = await visitor.page.getByRole('main').textContent()
        // The edition follows the entry that is chosen.
        for (const field of itemForm.filter(({ type }) => type !== 'catalogueEdition'))
          expect(text, size).to.contain(labelOfField(field).zh)
        for (const cover of covers) expect(text, size).to.contain(cover.name.zh)
        await visitor.fitsItsWidth()
        await visitor.isAccessible()
        await visitor.wholePicture(`form-${code}-${size}`)
      }
    })

    it(`shows the product ${code} and its tariff with every table`, async () => {
      await maker.open(`/products/${code}`)
      await maker.heading(name.zh)
      for (const document of documents) await maker.sees(document.name.zh)
      await maker.isAccessible()
      await maker.wholePicture(`product-${code}`)
      await maker.page
        .getByRole('link', { name: `${code}-2026` })
        .first()
        .click()
      await maker.heading('计算次序')
      await maker.isAccessible()
      await maker.wholePicture(`tariff-${code}`)
      await inTheField.open(`/tariffs/${code}-2026`)
      await inTheField.fitsItsWidth()
      await inTheField.wholePicture(`tariff-${code}-field`)
    })
  }

  it('shows the maker of a research project each wrong cell of its tables, at its place and by its name', async () => {
    await maker.open('/submissions/new/edit?product=RD-EL')
    await maker.choose('保险公司', '华信财产保险')
    await maker.fill('起保日期', today)
    await maker.fill('总责任限额', '800000')
    await maker.page.getByRole('checkbox', { name: '投保该项' }).first().check()
    await maker.fill('项目名称', '高温合金粉末制备')
    await maker.fill('立项编号', 'RD-CLICK-001')
    await maker.choose('被保险人身份', '企业')
    await maker.choose('技术领域', '新材料')
    await maker.choose('所处阶段', '实验室验证')
    await maker.fill('项目负责人', '王工')
    await maker.fill('项目开始日期', addDays(today, -30))
    await maker.fill('计划完成日期', addDays(today, 300))
    await maker.fill('项目预算', '1000000')
    await maker.fill('近三年超预算项目数', '1')
    await maker.press('添加费用科目与预算')
    const costs = maker.page.getByRole('group', { name: '费用科目与预算' })
    for (const [place, costClass, budget] of [
      [0, '人员费用', '600000'],
      [1, '材料费', '300000'],
    ] as const) {
      const row = costs.getByRole('row').nth(place + 1)
      await maker.choose('费用科目', costClass, row)
      await maker.fill('预算', budget, row)
    }
    await costs.getByText(/应等于项目预算 1,000,000.00 元，相差 -100,000.00 元/).waitFor()
    await maker.press('提交投保')
    const missing = maker.page.getByRole('group').filter({ hasText: /提交前还有 \d+ 项/ })
    await missing.getByRole('link', { name: '研发项目 1 · 费用科目与预算 · 第 2 行 · 分项限额' }).waitFor()
    await missing.getByText(/各行合计与总额不符/).waitFor()
    await missing.getByRole('link', { name: '研发项目 1 · 里程碑 · 第 1 行 · 验收标准' }).waitFor()
    await maker.picture('rows-refused')
    await costs.getByText('各行合计与总额不符').waitFor()
    expect(await costs.getByText('必填项未填写').count()).to.equal(2)
    await maker.isAccessible()
    await maker.wholePicture('rows-refused-form')
  })

  it('takes the mended project in and shows it by its own form', async () => {
    const costs = maker.page.getByRole('group', { name: '费用科目与预算' })
    for (const [place, budget, limit] of [
      [0, '600000', '500000'],
      [1, '400000', '300000'],
    ] as const) {
      const row = costs.getByRole('row').nth(place + 1)
      await maker.fill('预算', budget, row)
      await maker.fill('分项限额', limit, row)
    }
    await costs.getByText('与项目预算一致').waitFor()
    expect(await costs.getByText('各行合计与总额不符').count()).to.equal(0)
    const milestones = maker.page.getByRole('group', { name: '里程碑' })
    await maker.fill('里程碑', '小批试制', milestones)
    await maker.fill('计划日期', addDays(today, 120), milestones)
    await maker.fill('验收标准', '收得率不低于 60%', milestones)
    await maker.press('提交投保')
    await maker.dialog.getByRole('checkbox', { name: /已阅读上述责任免除/ }).check()
    await maker.press('提交投保', maker.dialog)
    const number = await maker.number(/\/submissions\/SB\d+$/)
    await maker.sees('保险标的：研发项目')
    await maker.sees('实验室研发与小试失败')
    await maker.page.getByText('全部填报内容').click()
    await maker.sees('小批试制')
    await maker.sees('王工')
    await maker.isAccessible()
    await maker.wholePicture('project-submitted')
    await inTheField.open(`/submissions/${number}`)
    await inTheField.page.getByText('全部填报内容').click()
    await inTheField.sees('小批试制')
    await inTheField.fitsItsWidth()
    await inTheField.wholePicture('project-submitted-field')
  })

  it('names the steps of its premium by the filed tables, with row and rounding', async () => {
    const underwriter = await demonstration.signedIn('underwriter')
    await underwriter.open(new URL(maker.page.url()).pathname)
    await underwriter.press('新建报价')
    await underwriter.heading('新建报价')
    await underwriter.press('试算')
    await underwriter.sees('按投保申请的条件报价')
    await underwriter.press('生成报价')
    await underwriter.press('生成报价', underwriter.dialog)
    await underwriter.heading('保费计算表')
    const worksheet = underwriter.page.getByRole('table', { name: '保费计算表' })
    await worksheet.getByRole('rowheader', { name: /^研发阶段系数/ }).waitFor()
    await worksheet.getByText('实验室研发与小试失败 · 新材料').first().waitFor()
    await underwriter.sees('每步取整一次，至分：四舍五入')
    await underwriter.isAccessible()
    await underwriter.wholePicture('project-quoted')
    expect(underwriter.consoleErrors).to.deep.equal([])
  })

  it('brings a half-filled cover back when the draft is opened again', async () => {
    await maker.open('/submissions/new/edit?product=IP-EN')
    const limit = maker.page.getByRole('region', { name: '被侵权损失' }).getByLabel('责任限额')
    await maker.page.getByRole('checkbox', { name: '投保该项' }).check()
    await limit.fill('240000')
    await maker.fill('权利名称', '一种轴承')
    await maker.sees(/草稿已保存.*暂存于本机/)
    await maker.page.reload()
    await limit.waitFor()
    expect(await limit.inputValue()).to.equal('240,000.00')
    expect(await maker.page.getByRole('checkbox', { name: '投保该项' }).isChecked()).to.equal(true)
  })

  it('keeps the maker who types on during the first save in the form', async () => {
    await maker.open('/submissions/new/edit?product=RD-EL')
    const firstSave = maker.page.waitForRequest((request) => request.method() === 'POST')
    let typedOn = () => {}
    const answered = new Promise<void>((resolve) => {
      typedOn = resolve
    })
    await maker.page.route('**/api/submissions', (route) => answered.then(() => route.continue()), { times: 1 })
    await maker.fill('总责任限额', '800000')
    await firstSave
    await maker.fill('项目名称', '等离子雾化中试')
    typedOn()
    await maker.page.waitForURL(/\/submissions\/SB\d+\/edit$/)
    await maker.sees('已保存')
    expect(await maker.page.getByRole('dialog').count()).to.equal(0)
    await maker.page.reload()
    expect(await maker.page.getByLabel('项目名称').inputValue()).to.equal('等离子雾化中试')
  })

  it('left no error in the console', () => {
    expect([...maker.consoleErrors, ...inTheField.consoleErrors]).to.deep.equal([])
  })
})
