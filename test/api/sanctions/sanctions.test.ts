import { expect } from 'chai'
import type {
  SanctionList,
  SanctionStandingView,
  SanctionView,
} from '../../../server/business/risk/sanctions/sanctions.contract.ts'
import { useService } from '../../support/app.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { creditCodeOf } from '../../support/people.ts'
import { scansDuring } from '../../support/profiler.ts'

const body = (changes: object = {}) => ({
  kind: 'ban',
  creditCode: creditCodeOf('manufacturerA'),
  name: '某装备公司',
  reason: '提供虚假材料骗取补贴',
  documentReference: '工信部公告2026年第3号',
  source: '工业和信息化部',
  from: '2026-03-01',
  to: '2029-03-01',
  ...changes,
})

describe('the register of bans and sanctions', () => {
  const service = useService()
  const enter = async (changes: object = {}): Promise<SanctionView> => {
    const answer = await (await service.signIn('ministryOfficer')).post('/sanctions', body(changes))
    expect(answer.status, JSON.stringify(answer.body)).to.equal(201)
    return answer.body as SanctionView
  }

  it('is written by the ministry with reason, document, source and days', async () => {
    const organisationId = service.organisation('manufacturerA')
    const sanction = await enter({ organisationId })
    expect(sanction).to.include({ kind: 'ban', state: 'entered', inForce: true, organisationId, to: '2029-03-01' })
    expect(sanction.number).to.match(/^BN2026\d+$/)
    expect(sanction.entered.name).to.equal('ministryOfficer')
    const client = await service.signIn('ministryOfficer')
    const refused = await client.post(
      '/sanctions',
      body({ organisationId, creditCode: '91110000MA0000000X', to: '2026-01-01' }),
    )
    expect([refused.status, refused.problem.failures.map(({ code }) => code)]).to.deep.equal([
      422,
      ['sanction.credit-code-invalid', 'sanction.other-credit-code', 'sanction.ends-before-it-begins'],
    ])
    expect((await client.post('/sanctions', body({ reason: '' }))).status).to.equal(400)
  })

  it('is lifted early only by two people', async () => {
    const { number, version } = await enter({ creditCode: creditCodeOf('manufacturerB') })
    const officer = await service.signIn('ministryOfficer')
    const platform = await service.signIn('administrator')
    expect((await officer.post(`/sanctions/${number}/lift-request`, {}, { ifMatch: version })).status).to.equal(400)
    const reason = '已整改并退回补贴'
    const asked = await officer.post(`/sanctions/${number}/lift-request`, { reason }, { ifMatch: version })
    expect(asked.body).to.include({ state: 'liftRequested', inForce: true })
    const own = await officer.post(`/sanctions/${number}/lift`, undefined, { ifMatch: version + 1 })
    expect([own.status, own.problem.code]).to.deep.equal([409, 'sanction.four-eyes'])
    const menu = (await officer.get(`/sanctions/${number}`)).body as SanctionView
    expect(menu.allowedEvents.map(({ event, allowed }) => [event, allowed])).to.deep.equal([
      ['confirmLift', false],
      ['rejectLift', false],
    ])
    const kept = await platform.post(
      `/sanctions/${number}/lift-rejection`,
      { reason: '材料不足' },
      { ifMatch: version + 1 },
    )
    expect(kept.body).to.include({ state: 'entered', inForce: true })
    await officer.post(`/sanctions/${number}/lift-request`, { reason }, { ifMatch: version + 2 })
    const lifted = await platform.post(`/sanctions/${number}/lift`, undefined, { ifMatch: version + 3 })
    expect(lifted.status).to.equal(200)
    expect(lifted.body).to.include({ state: 'lifted', inForce: false })
    const history = (await officer.get(`/sanctions/${number}/history`)).body as { items: { type: string }[] }
    expect(history.items.map(({ type }) => type)).to.deep.equal([
      'sanction.entered',
      'sanction.lift-requested',
      'sanction.lift-rejected',
      'sanction.lift-requested',
      'sanction.lifted',
    ])
  })

  it('is read by ministry, regulator and platform, and filtered by what is in force', async () => {
    await enter({ creditCode: creditCodeOf('past'), from: '2020-01-01', to: '2023-01-01' })
    for (const who of ['ministryOfficer', 'ministryFinance', 'supervisor', 'administrator'] as const)
      expect((await (await service.signIn(who)).get('/sanctions')).status, who).to.equal(200)
    const supervisor = await service.signIn('supervisor')
    const inForce = (await supervisor.get('/sanctions?inForce=true')).body as SanctionList
    const over = (await supervisor.get('/sanctions?inForce=false')).body as SanctionList
    const all = (await supervisor.get('/sanctions')).body as SanctionList
    expect(inForce.items.every((item) => item.inForce)).to.equal(true)
    expect(over.items.some(({ creditCode }) => creditCode === creditCodeOf('past'))).to.equal(true)
    expect(inForce.items.length + over.items.length).to.equal(all.items.length)
  })

  it('tells an insurer only whether the parties of its own cases are barred', async () => {
    const { _id: number } = await submissionStages(service).submitted()
    const standing = (await (await service.signIn('underwriterA')).get(`/submissions/${number}/sanction-standing`))
      .body as SanctionStandingView
    expect(standing.items).to.deep.equal([
      { organisationId: service.organisation('manufacturerA'), inForce: true },
      { organisationId: service.organisation('equipmentUserA'), inForce: false },
    ])
    expect((await (await service.signIn('underwriterA')).get('/sanctions')).status).to.equal(403)
    const foreign = await (await service.signIn('underwriterB')).get(`/submissions/${number}/sanction-standing`)
    expect(foreign.status).to.equal(404)
  })

  it('is searched through indexes', async () => {
    const officer = await service.signIn('ministryOfficer')
    const paths = [
      '/sanctions?inForce=true',
      '/sanctions?name=某',
      `/sanctions?creditCode=9111`,
      '/sanctions?state=lifted',
    ]
    const scans = await scansDuring(async () => {
      for (const path of paths) expect((await officer.get(path)).status, path).to.equal(200)
    }, ['sanctions'])
    expect(scans).to.deep.equal([])
  })
})
