import { readFileSync } from 'node:fs'
import { expect } from 'chai'
import { parse } from 'yaml'
import { projectPath } from '../../config/paths.ts'
import { policyStore } from '../../models/policies.ts'
import { userStore } from '../../models/users.ts'
import type { DisclosureView, SubmissionView } from '../../server/business/offer/underwriting/underwriting.contract.ts'
import type { DefinitionView } from '../../server/business/reference/definition/definition.contract.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/demonstration/people.ts'
import { addDays, civilDateOf } from '../../server/kernel/civilDate.ts'
import { systemClock } from '../../server/platform/clock.ts'
import { demonstration } from '../support/browserService.ts'
import { ApiClient } from '../support/client.ts'
import { MovableClock } from '../support/clock.ts'
import { followSearch } from '../support/searching.ts'
import type { Visitor } from '../support/visitor.ts'

const today = civilDateOf(new Date())
const apiOf = (login: string) =>
  ApiClient.signedIn(demonstration.origin, new MovableClock(today), { login, password: DEMONSTRATION_PASSWORD })

/** What a change through the API answers, which must be well. */
async function change<View>(who: ApiClient, path: string, body: object, version?: number): Promise<View> {
  const answer = await who.post(path, body, version === undefined ? {} : { ifMatch: version })
  expect(answer.status, `${path} ${JSON.stringify(answer.body)}`).to.be.within(200, 201)
  return answer.body as View
}

describe('the search at the top of every page', function () {
  this.timeout(120_000)
  let visitor: Visitor
  let policyNo: string
  const box = () => visitor.page.getByRole('combobox', { name: '全局搜索' })
  const offers = () => visitor.page.locator('.ant-select-dropdown:visible .ant-select-item-option')

  before(async () => {
    await followSearch(systemClock(null))
    visitor = await demonstration.signedIn('underwriter.senior')
    policyNo = (
      await policyStore.model
        .findOne({ _id: /^FS2026/, state: 'issued' })
        .sort({ _id: 1 })
        .orFail()
        .lean()
    )._id
  })
  beforeEach(() => visitor.open('/'))

  it('goes straight to what has the number that was typed', async () => {
    await box().fill(policyNo)
    await box().press('Enter')
    await visitor.page.waitForURL(new RegExp(`/policies/${policyNo}$`))
    await visitor.heading(policyNo)
  })

  it('offers what begins with what was typed, and opens the one that is picked', async () => {
    await box().click()
    await box().pressSequentially(policyNo.slice(0, 6))
    await offers().nth(1).waitFor()
    const texts = await offers().allInnerTexts()
    expect(texts.length).to.be.above(1)
    // A claim is found by its policy's number as well.
    expect(texts.some((text) => text.startsWith(policyNo.slice(0, 6)))).to.equal(true)
    await visitor.picture('search-several')
    const [first = ''] = texts
    await offers().first().click()
    await visitor.page.waitForURL(new RegExp(`/${first.split(/\s/)[0]}$`))
  })

  for (const size of ['desk', 'field'] as const)
    it(`says what to try where nothing is found, by Enter too (${size})`, async () => {
      const seeker = await demonstration.signedIn('underwriter.senior', size)
      await seeker.open('/')
      const field = seeker.page.getByRole('combobox', { name: '全局搜索' })
      await field.click()
      await field.pressSequentially('查无此单')
      await seeker.picture(`search-typed-${size}`)
      await seeker.sees('没有找到。请换用编号、名称中的其他部分。')
      await field.press('Enter')
      await seeker.sees('没有找到。请换用编号、名称中的其他部分。')
      expect(new URL(seeker.page.url()).pathname).to.equal('/')
      await seeker.isAccessible()
      await seeker.picture(`search-none-${size}`)
      await field.press('Escape')
      await seeker.page.getByText('没有找到。请换用编号、名称中的其他部分。').waitFor({ state: 'hidden' })
      await field.fill('')
    })
})

describe("an insurer's own line", function () {
  this.timeout(120_000)
  let submission: SubmissionView

  const file = (name: string) =>
    parse(readFileSync(projectPath('test', 'acceptance', 'pilotScale', `${name}.yaml`), 'utf8')) as object
  const rules = {
    id: 'PS-VF-UR',
    version: '1',
    product: 'PS-VF',
    name: { zh: '中试核保规则', en: 'Rules of trials' },
    rules: [
      {
        code: 'steep-scale-up',
        name: { zh: '放大过快', en: 'Steep scale-up' },
        outcome: 'refer',
        when: { fact: 'item.scale', above: 100 },
        reference: '核保规程（中试）第二条',
        text: { zh: '须由他人审核中试方案。', en: 'Another person looks at the plan of the trial.' },
      },
    ],
  }

  before(async () => {
    const [author, reviewer, maker] = await Promise.all(['products', 'products.reviewer', 'maker'].map(apiOf))
    if (!author || !reviewer || !maker) throw new Error('nobody is there')
    for (const [kind, content] of [
      ['product', file('product')],
      ['tariff', file('tariff')],
      ['rules', rules],
    ] as const) {
      const { number, version } = await change<DefinitionView>(author, '/definitions', { kind, code: 'PS-VF' })
      const path = `/definitions/${number}`
      const written = await author.put(`${path}/content`, { content }, { ifMatch: version })
      expect(written.status, JSON.stringify(written.body)).to.equal(200)
      const draft = written.body as DefinitionView
      const sent = await change<DefinitionView>(author, `${path}/review-request`, {}, draft.version)
      await change(reviewer, `${path}/publication`, { from: today }, sent.version)
    }
    const { organisationId: insurerId } = await userStore.model.findOne({ login: 'underwriter' }).orFail().lean()
    const cover = (code: string, deductiblePpm: number, copayPpm: number) => {
      const limits = { limitFen: 100_000_000, perOccurrenceLimitFen: 100_000_000 }
      return { code, ...limits, deductibleFen: 1_000_000, deductiblePpm, copayPpm }
    }
    const runs = [{ no: 'R1', budgetFen: 100_000_000 }]
    const attributes = { scale: 120, process: 'chemical', startsOn: today, endsOn: addDays(today, 200), runs }
    const drafted = await change<SubmissionView>(maker, '/submissions', {
      insurerId,
      productCode: 'PS-VF',
      period: { from: addDays(today, 1), to: addDays(today, 301) },
      totalLimitFen: 100_000_000,
      covers: [cover('trialFailure', 100_000, 100_000)],
      items: [{ name: '千吨级聚合物中试', valueFen: 100_000_000, attributes }],
    })
    const path = `/submissions/${drafted.number}`
    const { product, exclusions } = (await maker.get(`${path}/disclosure`)).body as DisclosureView
    const shown = { productHash: product.hash, exclusions: exclusions.map(({ code }) => code) }
    const told = await change<SubmissionView>(maker, `${path}/acknowledgement`, shown, drafted.version)
    submission = await change<SubmissionView>(maker, `${path}/submission`, {}, told.version)
  })

  it('has its own field among the findings of its rules by its name, in both languages', async () => {
    const underwriter = await demonstration.signedIn('underwriter')
    await underwriter.open(`/submissions/${submission.number}`)
    for (const [name, other, label] of [
      ['放大过快', 'English', '放大倍数'],
      ['Steep scale-up', '中文', 'Scale-up'],
    ] as const) {
      const finding = underwriter.page.getByRole('listitem').filter({ hasText: name }).first()
      await finding.waitFor()
      const text = await finding.textContent()
      expect(text).to.match(new RegExp(`${label}\\s+120`))
      expect(text).not.to.match(/item\.|scale\b(?!-up)/)
      await underwriter.picture(`own-field-${other}`)
      await underwriter.page.getByRole('button', { name: other, exact: true }).first().click()
    }
  })
})
