import { expect } from 'chai'
import type { OrganisationView } from '../../../server/business/party/identity/identity.contract.ts'
import type { SanctionStandingView } from '../../../server/business/risk/sanctions/sanctions.contract.ts'
import { useService } from '../../support/app.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import type { ApiClient } from '../../support/client.ts'
import { creditCodeOf, type PersonName } from '../../support/people.ts'
import { useSecondInstance } from '../../support/secondInstance.ts'

const OTHER_CAPACITIES = [2, 3, 4, 5, 6, 7]

describe('what one instance keeps in memory and the other one changes', function () {
  this.timeout(120_000)
  const service = useService()
  const second = useSecondInstance(service)
  const stages = submissionStages(service)
  let submission: string

  before(async () => {
    submission = (await stages.submitted())._id
  })

  const bySecond = (name: PersonName): Promise<ApiClient> => second.signIn(name)
  const byFirst = (name: PersonName): Promise<ApiClient> => service.signIn(name)

  /** What both answer; asked twice, so that the second time it comes from memory. */
  async function answersOf(who: PersonName, path: string): Promise<readonly [unknown, unknown]> {
    const answers: unknown[] = []
    for (const client of [await byFirst(who), await bySecond(who)]) {
      await client.get(path)
      const { status, body } = await client.get(path)
      expect(status, path).to.equal(200)
      answers.push(body)
    }
    return [answers[0], answers[1]]
  }

  it('is a limit: the very next finding goes by it', async () => {
    const path = `/submissions/${submission}/rule-findings`
    const [none] = await answersOf('underwriterA', path)
    const figures = (capacityFen: number) => ({ retentionFen: 1, capacityFen, effective: { from: '2026-01-01' } })
    const entered = await (await bySecond('underwritingManagerA')).post('/accumulation-limits', {
      dimension: 'maker',
      ...figures(1),
    })
    expect(entered.status, JSON.stringify(entered.body)).to.equal(201)
    let { number, version } = entered.body as { readonly number: string; readonly version: number }
    let [before] = await answersOf('underwriterA', path)
    expect(before).not.to.deep.equal(none)
    for (const [turn, capacity] of OTHER_CAPACITIES.entries()) {
      const manager = await (turn % 2 === 0 ? byFirst : bySecond)('underwritingManagerA')
      const changed = await manager.put(`/accumulation-limits/${number}`, figures(capacity), { ifMatch: version })
      expect(changed.status, JSON.stringify(changed.body)).to.equal(200)
      ;({ number, version } = changed.body as { readonly number: string; readonly version: number })
      const asked = await (turn % 2 === 0 ? bySecond : byFirst)('underwriterA')
      const { body } = await asked.get(path)
      expect(JSON.stringify(body)).to.contain(`"threshold":${capacity}`)
      expect(body).not.to.deep.equal(before)
      const [one, other] = await answersOf('underwriterA', path)
      expect(one).to.deep.equal(other)
      before = one
    }
  })

  it('is a ban: the case is held up at once', async () => {
    const path = `/submissions/${submission}/sanction-standing`
    const [before] = await answersOf('underwriterA', path)
    const entered = await (await byFirst('ministryOfficer')).post('/sanctions', {
      kind: 'ban',
      creditCode: creditCodeOf('manufacturerA'),
      name: '某装备公司',
      reason: '提供虚假材料骗取补贴',
      documentReference: '工信部公告2026年第3号',
      source: '工业和信息化部',
      from: '2026-03-01',
    })
    expect(entered.status, JSON.stringify(entered.body)).to.equal(201)
    const { body } = await (await bySecond('underwriterA')).get(path)
    expect(body).not.to.deep.equal(before)
    expect((body as SanctionStandingView).items).to.deep.include({
      organisationId: service.organisation('manufacturerA'),
      inForce: true,
    })
  })

  it('is the name of an organisation', async () => {
    const maker = service.organisation('manufacturerA')
    const path = `/organisation-names?id=${maker}`
    await answersOf('underwriterA', path)
    const administrator = await bySecond('administrator')
    const { body } = await administrator.get(`/organisations/${maker}`)
    const { version, nameZh, region, active } = body as OrganisationView
    const uscc = creditCodeOf('manufacturerA')
    const recommenderId = service.organisation('recommenderA')
    const changed = { nameZh, nameEn: 'Renamed Works', uscc, region, recommenderId, controllers: [], active }
    const renamed = await administrator.put(`/organisations/${maker}`, changed, { ifMatch: version })
    expect(renamed.status, JSON.stringify(renamed.body)).to.equal(200)
    const { body: named } = await (await byFirst('underwriterA')).get(path)
    expect(JSON.stringify(named)).to.contain('Renamed Works')
  })
})
