import { expect } from 'chai'
import type { BooksView } from '../../../server/business/ledger/accounting/accounting.contract.ts'
import { closeMonth } from '../../../server/business/ledger/accounting/usecases/closeMonth.ts'
import type { PendingChangeRow } from '../../../server/business/party/changes/changes.contract.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { commandsDuring, useWatchedCommands } from '../../support/commands.ts'
import type { PersonName } from '../../support/people.ts'

describe('the books of an insurer', () => {
  useWatchedCommands()
  const service = useService()
  let policy: Awaited<ReturnType<typeof seedIssuedPolicy>>
  let receipts = 0

  before(async () => {
    policy = await seedIssuedPolicy(service)
    service.clock.moveTo('2026-05-06')
  })

  const send = async (who: PersonName, path: string, body: object) => (await service.signIn(who)).post(path, body)
  const close = (month: string, who: PersonName = 'insurerFinanceA') => send(who, '/books/closings', { month })
  const books = async (who: PersonName = 'insurerFinanceA', query = '') =>
    (await (await service.signIn(who)).get(`/books${query}`)).body as BooksView
  /** A receipt of ten fen that arrived on a day. */
  const receive = async (receivedOn: string) => {
    receipts += 1
    const client = await service.signIn('insurerFinanceA')
    const { version } = (await client.get(`/policies/${policy._id}`)).body as { version: number }
    const body = { amountFen: 10, receivedOn, reference: `BANK-${receipts}`, payer: '沈阳重型燃机有限公司' }
    return client.post(`/policies/${policy._id}/premium-receipts`, body, { ifMatch: version })
  }

  it('are open until a month is closed, and say which can be', async () => {
    expect(await books()).to.deep.equal({
      organisationId: service.organisation('insurerA'),
      closedUntil: null,
      next: '2026-04',
      acts: [],
    })
    expect((await receive('2026-04-20')).status).to.equal(201)
  })

  it('refuse a month that is not over, and one out of turn', async () => {
    expect((await close('2026-05')).problem.code).to.equal('accounting.month-not-over')
    expect((await close('2026-03')).status).to.equal(201)
    expect((await close('2026-03')).problem.code).to.equal('accounting.month-closed-before')
    service.clock.moveTo('2026-06-03')
    expect((await close('2026-05')).problem.code).to.equal('accounting.month-out-of-turn')
    expect((await close('2026-04')).status).to.equal(201)
    const { closedUntil, next, acts } = await books()
    expect([closedUntil, next, acts.map(({ act, month }) => `${act} ${month}`)]).to.deep.equal([
      '2026-05-01',
      '2026-05',
      ['closed 2026-03', 'closed 2026-04'],
    ])
  })

  it('take no posting that counts from a closed month, and any that counts later', async () => {
    const refused = await receive('2026-04-30')
    expect([refused.status, refused.problem.code]).to.deep.equal([409, 'accounting.month-closed'])
    expect((await receive('2026-05-01')).status).to.equal(201)
    expect((await receive('2026-06-02')).status).to.equal(201)
  })

  it('of another insurer stay open', async () => {
    expect((await books('insurerFinanceB')).closedUntil).to.equal(null)
    const insurer = service.organisation('insurerA')
    expect((await books('supervisor', `?insurer=${insurer}`)).closedUntil).to.equal('2026-05-01')
    expect((await (await service.signIn('insurerFinanceB')).get(`/books?insurer=${insurer}`)).status).to.equal(404)
  })

  it('cost nothing to whoever posts for the current month', async () => {
    const asked = await commandsDuring(async () => {
      expect((await receive('2026-06-03')).status).to.equal(201)
    })
    expect(asked.filter((command) => /bookClosings|bookGates/.test(command))).to.deep.equal([])
  })

  it('are opened again by two people', async () => {
    const request = await send('insurerFinanceA', '/books/reopening-requests', {
      month: '2026-04',
      reason: '漏记一笔收款',
    })
    expect(request.status).to.equal(201)
    const { number } = request.body as PendingChangeRow
    const own = await service.signIn('insurerFinanceA')
    const confirmation = `/pending-changes/${number}/confirmation`
    expect((await own.post(confirmation, undefined, { ifMatch: 1 })).status).to.equal(409)
    expect((await books()).closedUntil).to.equal('2026-05-01')
    const second = await service.signIn('organisationAdministratorA')
    expect((await second.post(confirmation, undefined, { ifMatch: 1 })).status).to.equal(200)
    expect((await books()).closedUntil).to.equal('2026-04-01')
    expect((await books()).acts.at(-1)).to.deep.include({ act: 'reopened', month: '2026-04', change: number })
    expect((await receive('2026-04-30')).status).to.equal(201)
    expect((await close('2026-04')).status).to.equal(201)
  })

  it('refuse to be opened where they are open', async () => {
    const request = await send('insurerFinanceA', '/books/reopening-requests', { month: '2026-05', reason: '误关' })
    expect(request.problem.code).to.equal('accounting.month-open')
  })

  it('are closed by finance alone: 400, 401, 403', async () => {
    expect((await close('2026-13')).status).to.equal(400)
    expect((await close('2026-05', 'underwriterA')).status).to.equal(403)
    expect((await close('2026-05', 'supervisor')).status).to.equal(403)
    expect((await service.anonymous().post('/books/closings', { month: '2026-05' })).status).to.equal(401)
    expect((await (await service.signIn('manufacturerA')).get('/books')).status).to.equal(403)
  })

  it('let no posting pass the closing of its month that is under way', async () => {
    let reached = () => {}
    let release = () => {}
    const underWay = new Promise<void>((resolve) => {
      reached = resolve
    })
    const released = new Promise<void>((resolve) => {
      release = resolve
    })
    const closing = service.act('insurerFinanceA', async (work) => {
      await closeMonth(work, { month: '2026-05' })
      reached()
      await released
    })
    await underWay
    const late = receive('2026-05-20')
    setTimeout(release, 300)
    await closing
    expect((await late).problem.code).to.equal('accounting.month-closed')
  })
})
