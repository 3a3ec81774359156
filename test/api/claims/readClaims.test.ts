import { expect } from 'chai'
import type { ClaimRow, ClaimView } from '../../../server/business/claims/claims.contract.ts'
import { seenBy } from '../../../server/business/claims/usecases/claimFacts.ts'
import { getClaim } from '../../../server/business/claims/usecases/getClaim.ts'
import { setReserve } from '../../../server/business/claims/usecases/setReserve.ts'
import type { HistoryView } from '../../../server/platform/http/history.contract.ts'
import type { ListView } from '../../../server/platform/http/listing.contract.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import type { PersonName } from '../../support/people.ts'
import { examinedDuring } from '../../support/profiler.ts'

describe('GET /claims', () => {
  const service = useService()
  const stages = claimStages(service)
  let registered: string
  let assessed: string
  let policyNo: string

  before(async () => {
    const claim = await stages.registered({ lossOn: '2026-02-01', knownOn: '2026-02-01', documents: ['claimForm'] })
    registered = claim._id
    policyNo = claim.policyNo
    await service.act('claimsHandlerA', (work) =>
      setReserve(work, { claimNo: registered, reserveFen: 50_000_000, reasonZh: '初始准备金' }),
    )
    assessed = (await stages.assessed({ cover: 'liability' }))._id
  })

  const list = async (who: PersonName, query = '') => {
    const { body } = await (await service.signIn(who)).get(`/claims${query}`)
    return (body as ListView<ClaimRow>).items
  }
  const numbers = async (who: PersonName, query = '') => (await list(who, query)).map(({ number }) => number)

  it('lists, newest first, what each person may see', async () => {
    for (const who of ['claimsHandlerA', 'insurerFinanceA', 'manufacturerA', 'equipmentUserA', 'supervisor'] as const) {
      expect(await numbers(who), who).to.deep.equal([assessed, registered])
    }
    for (const who of ['claimsHandlerB', 'manufacturerB', 'equipmentUserB'] as const) {
      expect(await numbers(who), who).to.deep.equal([])
    }
  })

  it('filters by state, policy and cover', async () => {
    expect(await numbers('claimsHandlerA', '?state=assessed')).to.deep.equal([assessed])
    expect(await numbers('claimsHandlerA', `?policyNo=${policyNo}`)).to.deep.equal([registered])
    expect(await numbers('claimsHandlerA', '?cover=liability&cover=quality&state=registered')).to.deep.equal([
      registered,
    ])
  })

  it('sorts by the day of the loss and goes on from a cursor', async () => {
    const client = await service.signIn('claimsHandlerA')
    const first = (await client.get('/claims?sort=lossOn&limit=1')).body as ListView<ClaimRow>
    expect(first.items.map(({ number }) => number)).to.deep.equal([registered])
    expect(first.total).to.deep.equal({ count: 2, capped: false })
    const second = (await client.get(`/claims?sort=lossOn&limit=1&cursor=${first.nextCursor}`))
      .body as ListView<ClaimRow>
    expect(second.items.map(({ number }) => number)).to.deep.equal([assessed])
  })

  it('opens what is to be approved by one read of the terms, though authority and occurrence both go by them', async () => {
    const reader = service.reader('claimsApproverA')
    const open = async () => {
      const seen = await seenBy(reader, await getClaim(reader, { claimNo: assessed }))
      expect([seen.occurrence?.ok, seen.authority.subject.keys.length > 0]).to.deep.equal([true, true])
    }
    expect(await examinedDuring(open, 'termSegments')).to.have.length(1)
  })

  it('shows the next deadline, and the reserve only to the insurer and the state', async () => {
    const [, row] = await list('claimsHandlerA')
    expect(row?.nextClock).to.include({ code: 'determination', dueOn: '2026-04-01' })
    expect(row?.reserveFen).to.equal(50_000_000)
    const [, seenByMaker] = await list('manufacturerA')
    expect(seenByMaker?.reserveFen).to.equal(null)
  })

  it('is 400 for a filter or sort it does not know, 401 and 403 for outsiders', async () => {
    const client = await service.signIn('claimsHandlerA')
    expect((await client.get('/claims?state=lost')).status).to.equal(400)
    expect((await client.get('/claims?sort=place')).status).to.equal(400)
    expect((await service.anonymous().get('/claims')).status).to.equal(401)
    expect((await (await service.signIn('administrator')).get('/claims')).status).to.equal(403)
  })

  describe('/:number', () => {
    it('offers each person what its role may do now, and says why not', async () => {
      const menu = async (who: PersonName) => {
        const { body } = await (await service.signIn(who)).get(`/claims/${assessed}`)
        return (body as ClaimView).allowedEvents.map(({ event, allowed, why }) =>
          allowed ? event : `${event}: ${why?.[0]?.code}`,
        )
      }
      expect(await menu('claimsHandlerA')).to.deep.equal([
        'assess',
        'assignOccurrence',
        'reserve',
        'decline: claim.above-declining-authority',
        'proposeDeclinature',
      ])
      expect(await menu('claimsApproverA')).to.deep.equal([
        'approve',
        'assess',
        'assignOccurrence',
        'reserve',
        'decline: claim.declinature-needs-second-person',
        'proposeDeclinature',
      ])
      expect(await menu('manufacturerA')).to.deep.equal([])
      const early = await service.signIn('equipmentUserA')
      const claim = (await early.get(`/claims/${registered}`)).body as ClaimView
      expect(claim.allowedEvents).to.deep.equal([{ event: 'receiveSupplements', allowed: true }])
    })

    it('is 404 for strangers and for numbers that do not exist', async () => {
      expect((await (await service.signIn('claimsHandlerB')).get(`/claims/${assessed}`)).status).to.equal(404)
      expect((await (await service.signIn('claimsHandlerA')).get('/claims/CL2026999999')).status).to.equal(404)
    })

    it('tells its history, the reserve left out for the claimant', async () => {
      const history = async (who: PersonName) => {
        const { body } = await (await service.signIn(who)).get(`/claims/${registered}/history`)
        return (body as HistoryView).items.map(({ type }) => type)
      }
      expect(await history('claimsHandlerA')).to.deep.equal([
        'claim.noticed',
        'claim.registered',
        'claim.reserveChanged',
      ])
      expect(await history('manufacturerA')).to.deep.equal(['claim.noticed', 'claim.registered'])
    })
  })
})
