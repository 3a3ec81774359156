import { isDeepStrictEqual } from 'node:util'
import { expect } from 'chai'
import winston from 'winston'
import { readConfig } from '../../config/env.ts'
import { quoteStore } from '../../models/quotes.ts'
import { submissionStore } from '../../models/submissions.ts'
import { createApp } from '../../server/app.ts'
import type { QueueItem, WorkQueueView } from '../../server/business/desk/workqueue/workqueue.contract.ts'
import { authenticateRequest } from '../../server/business/party/identity/authenticateRequest.ts'
import { deviceOf } from '../../server/business/party/identity/sessionCookie.ts'
import { DEMONSTRATION_PASSWORD, PEOPLE } from '../../server/demonstration/people.ts'
import type { AllowedEvent } from '../../server/platform/http/allowedEvents.contract.ts'
import { routes } from '../../server/routes.ts'
import { ACCESS } from '../support/access.ts'
import { inspectAnswer } from '../support/answers.ts'
import { ApiClient } from '../support/client.ts'
import { MovableClock } from '../support/clock.ts'
import { useDatabase } from '../support/database.ts'
import { busyQueriesDuring } from '../support/profiler.ts'
import { type Listening, listen } from '../support/server.ts'
import { standStory } from '../support/story.ts'

/** What the menu of the object behind an item says against all that the item asks; empty where one of it may be done. */
async function againstAll(client: ApiClient, { path, asks }: QueueItem): Promise<unknown[]> {
  const object = await client.get(path)
  const menu = (object.body as { readonly allowedEvents?: readonly AllowedEvent[] }).allowedEvents ?? []
  const asked = asks.map((event) => menu.find((entry) => entry.event === event) ?? { event, allowed: false })
  return asked.some(({ allowed }) => allowed) ? [] : asked
}

describe('The work queue of the told story', () => {
  useDatabase()
  const clock = new MovableClock('2026-11-24')
  const logger = winston.createLogger({ silent: true })
  let listening: Listening

  before(async function () {
    this.timeout(120_000)
    await standStory({ clock, logger, access: ACCESS })
    const intake = readConfig({}).intake
    const publicOrigin = 'http://firstcover.test'
    const circumstances = {
      clock,
      logger,
      intake,
      access: ACCESS,
      demonstration: true,
      coolingOffHours: 0,
      publicOrigin,
    }
    listening = await listen(
      createApp({ ...circumstances, routes, authenticate: authenticateRequest, deviceOf, inspect: inspectAnswer }),
    )
  })
  after(() => listening?.close())

  for (const { login } of Object.values(PEOPLE)) {
    it(`asks ${login} only what the menu behind it offers and allows`, async () => {
      const client = await ApiClient.signedIn(listening.origin, clock, { login, password: DEMONSTRATION_PASSWORD })
      const { items } = (await client.get('/work-queue?limit=1000')).body as WorkQueueView
      for (const item of items.filter(({ asks }) => asks.length > 0))
        expect(await againstAll(client, item), `${item.why.zh} ${item.number}`).to.deep.equal([])
    })
  }

  const askedOf = async (login: string) => {
    const client = await ApiClient.signedIn(listening.origin, clock, { login, password: DEMONSTRATION_PASSWORD })
    return ((await client.get('/work-queue?limit=1000')).body as WorkQueueView).items
  }

  it('asks an underwriter to decline or return what a banned maker submitted, and for no quote of it', async () => {
    const banned = await submissionStore.model.findOne({ 'items.serialNumber': 'FSHB-2026-001' } as object).lean()
    const about = (await askedOf('underwriter')).filter(({ number }) => number === banned?._id)
    expect(about.map(({ why, asks }) => [why.zh, asks])).to.deep.equal([
      ['不能承保，请拒保或退回', ['decline', 'returnToApplicant']],
    ])
  })

  it('says of an accepted quote that it waits for a co-insurer', async () => {
    const quote = await quoteStore.model.findOne({ state: 'accepted', 'marks.unconfirmedBy': { $exists: true } }).lean()
    const about = (await askedOf('underwriter')).filter(({ number }) => number === quote?.submissionNo)
    expect(about.map(({ why, asks }) => [why.zh, asks])).to.deep.equal([['客户已确认，等待共保人确认份额', []]])
  })

  it('looks once per queue for what is held up, however many of its parts ask', async () => {
    const asked = await busyQueriesDuring(async () => {
      await askedOf('underwriter')
    }, -1)
    const looked = asked.filter(
      ({ ns, command }) => ns.endsWith('.quotes') && isDeepStrictEqual(command.projection, { submissionNo: 1 }),
    )
    expect(looked).to.have.length(1)
  })
})
