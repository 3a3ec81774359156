import { expect } from 'chai'
import { EventModel } from '../../models/events.ts'
import { allStores } from '../../models/store.ts'
import { demonstration } from '../support/browserService.ts'
import { toOtherLanguage } from '../support/crawl.ts'
import type { Visitor } from '../support/visitor.ts'
import { codesOnPage } from '../support/words.ts'

/** Auditors and administrators look at a document as of any moment. */
describe('the record of a document', function () {
  this.timeout(300_000)
  let visitor: Visitor

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await visitor.picture('failed-record').catch(() => undefined)
    await visitor.leave()
  })

  async function as(login: string, size: 'desk' | 'field' = 'desk'): Promise<void> {
    visitor = await demonstration.visitor(size)
    await visitor.isSignedIn(login)
  }

  /** Of every kind the streams with the most events, and the events of a kind that this person may look at. */
  async function streamsOf(most: number): Promise<string[]> {
    const streams: string[] = []
    for (const name of allStores().keys()) {
      const longest = await EventModel.aggregate<{ _id: string }>([
        { $match: { stream: { $regex: `^${name}:` } } },
        { $group: { _id: '$stream', events: { $sum: 1 } } },
        { $sort: { events: -1, _id: 1 } },
        { $limit: most },
      ])
      streams.push(...longest.map(({ _id }) => _id))
    }
    const shown: string[] = []
    for (const stream of streams) {
      const query = new URLSearchParams({ stream })
      const answer = await visitor.page.request.get(`${demonstration.origin}/api/audit/state?${query}`)
      if (answer.status() === 200) shown.push(stream)
    }
    return shown
  }

  const addressOf = (stream: string, more: object = {}) => `/audit/state?${new URLSearchParams({ stream, ...more })}`

  for (const [login, kinds] of [
    ['regulator', 15],
    ['admin', 4],
  ] as const) {
    it(`speaks no code to ${login}, whatever kind the document is of, in either language`, async () => {
      await as(login)
      const streams = await streamsOf(2)
      expect(new Set(streams.map((stream) => stream.split(':')[0])).size).to.be.at.least(kinds)
      const spoken: string[] = []
      await visitor.open(addressOf(streams[0] ?? ''))
      for (const language of ['zh', 'en']) {
        for (const stream of streams) {
          await visitor.open(addressOf(stream))
          for (const code of await codesOnPage(visitor.page)) spoken.push(`${language} ${stream} ${code}`)
        }
        await toOtherLanguage(visitor.page)
      }
      expect(spoken).to.deep.equal([])
      expect(visitor.consoleErrors).to.deep.equal([])
    })
  }

  it('is reached from the audit log, and shows what an event changed beside the whole', async () => {
    await as('regulator')
    await visitor.open('/audit')
    await visitor.page.getByRole('main').locator('a[data-row]').first().click()
    await visitor.heading('单据历史')
    const [stream] = (await streamsOf(1)).filter((stream) => stream.startsWith('claim:'))
    const events = await EventModel.find({ stream }).sort({ seq: 1 }).lean()
    await visitor.open(addressOf(stream ?? '', { seq: '2' }))
    const changes = visitor.page.getByRole('region', { name: '本次变更' })
    expect(await changes.getByRole('row').count()).to.be.greaterThan(1)
    await visitor.sees('有变更')
    const list = visitor.page.getByRole('region', { name: '全部事项' })
    const first = list.getByRole('row').filter({ has: visitor.page.getByText('#1', { exact: true }) })
    await first.getByRole('link').first().click()
    await visitor.sees('这是首次记载，全部内容见下。')
    expect(new URL(visitor.page.url()).searchParams.get('seq')).to.equal('1')
    await visitor.fill('日期', events.at(-1)?.businessDate ?? '')
    await visitor.press('查看当时内容')
    await visitor.sees(`#${events.length}`)
    expect(new URL(visitor.page.url()).searchParams.get('asOf')).to.equal(events.at(-1)?.businessDate)
  })

  it('leads to the audit log where no document is named', async () => {
    await as('regulator')
    await visitor.open('/audit/state')
    await visitor.page.getByRole('main').getByRole('link', { name: '审计日志' }).click()
    await visitor.heading('审计日志')
  })

  it('says where there was nothing yet', async () => {
    await as('regulator')
    const [stream] = (await streamsOf(1)).filter((stream) => stream.startsWith('claim:'))
    await visitor.open(addressOf(stream ?? '', { asOf: '2001-01-01' }))
    await visitor.sees('单据历史')
    await visitor.page.getByRole('alert').first().waitFor()
  })

  for (const size of ['desk', 'field'] as const) {
    it(`fits the screen (${size})`, async () => {
      await as('regulator', size)
      for (const kind of ['claim', 'policy', 'quote']) {
        const [stream] = (await streamsOf(1)).filter((stream) => stream.startsWith(`${kind}:`))
        await visitor.open(addressOf(stream ?? ''))
        const wide = await visitor.page.evaluate<number>(
          'document.documentElement.scrollWidth - document.documentElement.clientWidth',
        )
        expect(wide, kind).to.equal(0)
        await visitor.picture(`record-${kind}-${size}`)
        await visitor.page.getByRole('heading', { name: '当时的全部内容' }).scrollIntoViewIfNeeded()
        await visitor.picture(`record-${kind}-${size}-whole`)
      }
    })
  }
})
