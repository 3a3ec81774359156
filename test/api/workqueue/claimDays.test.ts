import { expect } from 'chai'
import fc from 'fast-check'
import { claimStore } from '../../../models/claims.ts'
import type { Stored } from '../../../models/store.ts'
import type { Claim } from '../../../server/business/claims/domain/claim.ts'
import { nextClock } from '../../../server/business/claims/domain/clocks.ts'
import { receiveSupplements } from '../../../server/business/claims/usecases/receiveSupplements.ts'
import { requestSupplements } from '../../../server/business/claims/usecases/requestSupplements.ts'
import type { WorkQueueView } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { useService } from '../../support/app.ts'
import { claimStages } from '../../support/claims/claimStages.ts'
import { wrongMarks } from '../../support/figures.ts'
import type { PersonName } from '../../support/people.ts'

describe('claims in the work queue', function () {
  this.timeout(60_000)
  const service = useService()

  const queueOf = async (name: PersonName, limit = 100) =>
    (await (await service.signIn(name)).get(`/work-queue?kind=claim&limit=${limit}`)).body as WorkQueueView
  const lineOf = async (name: PersonName, number: string) => {
    const found = (await queueOf(name)).items.filter((item) => item.number === number)
    return found.map(({ why, dueOn, severity }) => [why.zh, dueOn, severity])
  }

  it('go with the claim from step to step, each with the day its clock ends', async () => {
    const stages = claimStages(service)
    const noticed = await stages.noticed()
    expect(await lineOf('claimsHandlerA', noticed._id)).to.deep.equal([['新报案，待立案', null, 'none']])

    const { _id: claimNo } = await stages.registered({ documents: ['claimForm'] })
    const [[why, dueOn] = []] = await lineOf('claimsHandlerA', claimNo)
    expect(why).to.equal('待定损理算')

    const codes = ['defectReport' as const]
    await service.act('claimsHandlerA', (work) => requestSupplements(work, { claimNo, codes, noteZh: '请补充' }))
    service.clock.advance({ days: 4 })
    const moved = dueOn === null ? null : addDays(String(dueOn), 4)
    expect(await lineOf('claimsHandlerA', claimNo)).to.deep.equal([['等待索赔方补充材料', moved, 'none']])
    expect(await lineOf('equipmentUserA', claimNo)).to.deep.equal([['待补充理赔材料', moved, 'none']])

    await service.act('equipmentUserA', (work) =>
      receiveSupplements(work, { claimNo, documents: codes, unavailable: [] }),
    )
    service.clock.advance({ days: 2 })
    expect((await lineOf('claimsHandlerA', claimNo)).map((line) => line.slice(0, 2))).to.deep.equal([
      ['待定损理算', moved],
    ])
    expect(await lineOf('equipmentUserA', claimNo)).to.deep.equal([])
    expect(await wrongMarks()).to.deep.equal([])
  })

  it('stand in the order of their clocks on every day, running or held, however many are shown', async () => {
    const sample = await claimStore.model.findOne({ state: 'registered' }).orFail().lean()
    await claimStore.model.collection.deleteMany({})
    const claims = fc.sample(variations(sample), { numRuns: 300, seed: 42 })
    await claimStore.model.collection.insertMany(
      claims.map((claim, index) => {
        const copy = { ...claim, _id: `CL2029${String(index).padStart(6, '0')}` }
        return { ...copy, marks: claimStore.marks?.(copy) }
      }) as never,
    )
    const states = new Set<string>()
    for (const day of ['2026-04-06', '2026-04-20', '2026-05-25', '2026-09-01']) {
      service.clock.moveTo(day)
      const ordered = claims.map((claim) => nextClock(claim, day)?.dueOn ?? '9999').toSorted()
      for (const limit of [1, 7, 40, 100]) {
        const { items, counts } = await queueOf('claimsHandlerA', limit)
        expect(
          items.map(({ dueOn }) => dueOn ?? '9999'),
          `${limit} on ${day}`,
        ).to.deep.equal(ordered.slice(0, limit))
        expect(counts.reduce((sum, { count }) => sum + count, 0)).to.equal(claims.length)
        for (const { state } of items) states.add(state)
      }
    }
    expect([...states]).to.have.members(['registered', 'declined'])
  })
})

/** Claims that wait for their handler: papers received early or late, asked for, held, answered, declined. */
const variations = (sample: Claim & Stored): fc.Arbitrary<Claim & Stored> => {
  const day = fc.integer({ min: 0, max: 35 }).map((days) => addDays('2026-02-20', days))
  const seldom = fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: day })
  return fc
    .record({
      receivedOn: fc.option(day, { freq: 6 }),
      requestedOn: fc.option(day),
      answeredAfter: fc.option(fc.integer({ min: 0, max: 10 })),
      declinedOn: seldom,
      reopenedOn: seldom,
    })
    .map(({ receivedOn, requestedOn, answeredAfter, declinedOn, reopenedOn }) => ({
      ...sample,
      state: declinedOn ? ('declined' as const) : ('registered' as const),
      documents: sample.documents.map((document) => ({ ...document, receivedOn })),
      supplementRequest:
        requestedOn === null
          ? null
          : {
              requestedOn,
              codes: [],
              noteZh: '',
              answeredOn: answeredAfter === null ? null : addDays(requestedOn, answeredAfter),
            },
      declinature: declinedOn ? ({ determinedOn: declinedOn, noticeSentOn: null } as never) : null,
      reopening: reopenedOn && !declinedOn ? { byId: 'USR-x', on: reopenedOn, reasonZh: '新证据' } : null,
    }))
}
