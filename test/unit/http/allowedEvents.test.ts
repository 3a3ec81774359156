import { expect } from 'chai'
import type { Refusal } from '../../../server/kernel/refusal.ts'
import type { Actor } from '../../../server/platform/acting/domain/actor.ts'
import { offeredTo } from '../../../server/platform/acting/domain/menu.ts'
import { allowedEventsView } from '../../../server/platform/http/allowedEvents.ts'

const maker: Actor = {
  userId: 'maker',
  name: '沈立',
  organisationId: 'ORG1',
  organisationKind: 'manufacturer',
  roles: ['manufacturerAgent'],
  via: 'session',
}

describe('the events a person is offered', () => {
  const offered = (...refusals: Refusal[]) =>
    allowedEventsView(
      offeredTo(
        maker,
        [{ event: 'accept', allowed: refusals.length === 0, refusals }],
        { accept: 'quote.accept' },
        { accept: ['disclosure.missing'] },
      ),
    )

  it('stay open where the act itself meets the condition that fails, and say what it asks for', () => {
    const [accept] = offered({ code: 'disclosure.missing' })
    expect([accept?.allowed, accept?.why, accept?.asks?.map(({ code }) => code)]).to.deep.equal([
      true,
      undefined,
      ['disclosure.missing'],
    ])
  })

  it('name every condition that the act cannot meet', () => {
    const [accept] = offered(
      { code: 'disclosure.missing' },
      { code: 'quote.expired', value: '2026-03-02', threshold: '2026-03-01', unit: 'date' },
      { code: 'coinsurance.share-declined' },
    )
    expect(accept?.allowed).to.equal(false)
    expect(accept?.why?.map(({ code, threshold }) => [code, threshold])).to.deep.equal([
      ['quote.expired', '2026-03-01'],
      ['coinsurance.share-declined', undefined],
    ])
  })

  it("are those of the person's permissions only", () => {
    const menu = [
      { event: 'accept', allowed: true },
      { event: 'approve', allowed: true },
    ] as const
    const permissions = { accept: 'quote.accept', approve: 'underwriting.decide' } as const
    expect(offeredTo(maker, menu, permissions).map(({ event }) => event)).to.deep.equal(['accept'])
  })

  it("leave out what is another side's for good, whatever else speaks against it", () => {
    const menu = [
      {
        event: 'accept',
        allowed: false,
        refusals: [{ code: 'quote.expired' }, { code: 'underwriting.applicant-only' }],
      },
      { event: 'withdraw', allowed: false, refusals: [{ code: 'quote.expired' }] },
    ] as const
    const permissions = { accept: 'quote.accept', withdraw: 'quote.accept' } as const
    const shown = allowedEventsView(offeredTo(maker, menu, permissions))
    expect(shown.map(({ event, allowed }) => [event, allowed])).to.deep.equal([['withdraw', false]])
  })

  it('are told, as no offer, what is left to others because of their own part', () => {
    const [own] = offered({ code: 'underwriting.own-quote' })
    expect([own?.allowed, own?.ownPart]).to.deep.equal([false, true])
    const [expired] = offered({ code: 'quote.expired' })
    expect([expired?.allowed, expired?.ownPart]).to.deep.equal([false, undefined])
  })

  it('ask for nothing where nothing fails', () => {
    expect(offered()).to.deep.equal([{ event: 'accept', allowed: true }])
  })
})
