import { expect } from 'chai'
import { endorsementStore } from '../../../models/endorsements.ts'
import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import { proveLedger } from '../../../server/business/desk/audit/usecases/proveLedger.ts'
import { enterLimit } from '../../../server/business/risk/accumulation/usecases/writeLimit.ts'
import { enterSanction } from '../../../server/business/risk/sanctions/usecases/enterSanction.ts'
import type { EndorsementAction } from '../../../server/business/servicing/endorsement/domain/action.ts'
import { approveEndorsement } from '../../../server/business/servicing/endorsement/usecases/approveEndorsement.ts'
import { getOutcome } from '../../../server/business/servicing/endorsement/usecases/endorsements.ts'
import { addDays } from '../../../server/kernel/civilDate.ts'
import { useService } from '../../support/app.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { banOf } from '../../support/builders/sanction.ts'
import { COVERS, draftItem } from '../../support/builders/submission.ts'
import { endorsed, requestedEndorsement } from '../../support/servicing/endorse.ts'

type PolicyDocument = Policy & Stored

const raise = (totalLimitFen: number): EndorsementAction => ({
  type: 'changeLimits',
  totalLimitFen,
  covers: COVERS.map(({ code }) => ({ code, limitFen: totalLimitFen, perOccurrenceLimitFen: totalLimitFen / 2 })),
})
const rename = (name: string): EndorsementAction => ({ type: 'changeItem', itemNo: 1, changes: { name } })

describe('endorsements are judged as a quote of the changed policy', () => {
  const service = useService()
  let agreedBefore: PolicyDocument
  before(async () => {
    agreedBefore = await seedIssuedPolicy(service)
  })
  const userId = () => service.organisation('equipmentUserA')

  const preview = async (
    policy: PolicyDocument,
    actions: readonly object[],
    more: object = {},
    effectiveFrom = addDays(policy.period.from, 100),
  ) =>
    (await service.signIn('manufacturerA')).post(`/policies/${policy._id}/endorsement-preview`, {
      effectiveFrom,
      actions,
      reason: '合同变更',
      ...more,
    })
  const refusedFor = async (...asked: Parameters<typeof preview>) => {
    const { status, problem } = await preview(...asked)
    return [status, problem.failures.map(({ code, field }) => [code, field])]
  }
  const adding = (changes: object) => ({ type: 'addItem', item: { ...draftItem({ userId: userId() }), ...changes } })

  it('names what an item that is brought in lacks, where it was said', async () => {
    const policy = await seedIssuedPolicy(service)
    expect(await refusedFor(policy, [rename('改名'), adding({ serialNumber: null })])).to.deep.equal([
      422,
      [['object.missing', 'actions.1.item.serialNumber']],
    ])
    expect(await refusedFor(policy, [adding({ userId: 'ORG9999999999' })])).to.deep.equal([
      422,
      [['submission.unknown-user', 'actions.0.item.userId']],
    ])
    const changes = { userId: service.organisation('manufacturerB') }
    expect(await refusedFor(policy, [{ type: 'changeItem', itemNo: 1, changes }])).to.deep.equal([
      422,
      [['submission.unknown-user', 'actions.0.changes.userId']],
    ])
    expect(await refusedFor(policy, [adding({ attributes: { colour: 'red' } })])).to.deep.equal([
      422,
      [['object.unknown-field', 'actions.0.item.attributes.colour']],
    ])
  })

  it('leaves what an earlier endorsement took effect with to it: only what meets later is decided', async () => {
    const policy = await seedIssuedPolicy(service)
    const { _id: endorsementNo } = await endorsed(service, policy._id, {
      effectiveFrom: addDays(policy.period.from, 50),
      actions: [rename('改名')],
    })
    const resolutions = [{ endorsementNo, action: 0, take: 'earlier' }]
    expect(await refusedFor(policy, [rename('再改')], { resolutions })).to.deep.equal([
      422,
      [['endorsement.no-such-conflict', 'resolutions.0']],
    ])
  })

  it('gives a number to one item only, whichever endorsement asked first', async () => {
    const policy = await seedIssuedPolicy(service)
    const effectiveFrom = addDays(policy.period.from, 50)
    const asked = []
    for (const name of ['一', '二'])
      asked.push(
        await requestedEndorsement(service, policy._id, {
          effectiveFrom,
          actions: [adding({ name, valueFen: 100_000_000 }) as unknown as EndorsementAction],
        }),
      )
    expect(asked.map(({ actions: [action] }) => (action?.type === 'addItem' ? action.itemNo : 0))).to.deep.equal([2, 3])
  })

  it('lets one of two that are approved at once take effect, whole', async () => {
    const policy = await seedIssuedPolicy(service)
    const effectiveFrom = addDays(policy.period.from, 50)
    const asked = []
    for (const limit of [1_200_000_000, 1_400_000_000])
      asked.push(await requestedEndorsement(service, policy._id, { effectiveFrom, actions: [raise(limit)] }))
    const outcomes = await Promise.all(
      asked.map(({ _id: endorsementNo }) => getOutcome(service.reader('underwriterA'), { endorsementNo })),
    )
    const approved = await Promise.allSettled(
      asked.map(({ _id: endorsementNo }, index) =>
        service.act('underwriterA', (work) =>
          approveEndorsement(work, {
            endorsementNo,
            policyVersionNo: 1,
            differenceFen: (outcomes[index]?.premiumAfterFen ?? 0) - (outcomes[index]?.premiumBeforeFen ?? 0),
          }),
        ),
      ),
    )
    expect(approved.map(({ status }) => status).toSorted()).to.deep.equal(['fulfilled', 'rejected'])
    expect(await endorsementStore.model.countDocuments({ policyNo: policy._id, state: 'endorsed' })).to.equal(1)
    const after = await policyStore.model.findById(policy._id).orFail().lean<PolicyDocument>()
    const won = outcomes[approved.findIndex(({ status }) => status === 'fulfilled')]
    expect([after.versionNo, after.premiumFen]).to.deep.equal([2, won?.premiumAfterFen])
  })

  it('answers absurd values with what is wrong of them', async () => {
    const policy = await seedIssuedPolicy(service)
    const most = 90_000_000_000_000
    const absurd: readonly (readonly [readonly object[], string?])[] = [
      [[raise(most)]],
      [[adding({ valueFen: most })]],
      [[{ type: 'changePeriod', to: '9998-12-31' }]],
      [[{ type: 'changePeriod', to: '1000-01-01' }]],
      [[rename('改名')], '9998-12-31'],
      [[{ type: 'adjustRate', code: 'nothing', ratePpm: -1_000_000 }]],
      [[{ type: 'changeItem', itemNo: 1, changes: { attributes: { __proto__x: 1 } } }]],
      [[{ type: 'changeItem', itemNo: 1, changes: { indicators: [] } }]],
      [[{ type: 'removeItem', itemNo: 100_000 }]],
      [[{ type: 'addCover', cover: { ...COVERS[0], code: 'nothing' } }]],
      [[{ type: 'rescind', ground: 'fakedEvent', knownOn: '9998-12-31' }]],
    ]
    for (const [actions, day] of absurd) {
      const { status } = await preview(policy, actions, {}, day)
      expect(status, JSON.stringify(actions)).to.be.oneOf([400, 422])
    }
  })

  it('is another’s business to nobody else', async () => {
    const policy = await seedIssuedPolicy(service)
    const body = { effectiveFrom: policy.period.from, actions: [rename('改名')], reason: '合同变更' }
    for (const person of ['manufacturerB', 'underwriterB'] as const) {
      const answer = await (await service.signIn(person)).post(`/policies/${policy._id}/endorsement-preview`, body)
      expect([person, answer.status]).to.deep.equal([person, 404])
    }
  })

  it('passes no capacity: the policy counts once, and a lower limit is not held up', async () => {
    const policy = await seedIssuedPolicy(service)
    const previewed = await preview(policy, [raise(1_500_000_000)])
    expect(previewed.status).to.equal(200)
    await service.act('underwritingManagerA', (work) =>
      enterLimit(work, {
        dimension: 'maker',
        retentionFen: 1,
        capacityFen: 1_000_000_000,
        effective: { from: '2026-01-01' },
      }),
    )
    expect(await refusedFor(policy, [raise(1_500_000_000)])).to.deep.equal([
      422,
      [['underwriting.rule-blocks', `accumulation.maker:${service.organisation('manufacturerA')}`]],
    ])
    expect((await preview(policy, [rename('改名')])).status).to.equal(200)
  })

  it('brings in nobody who is barred, nor more of a policy whose maker is', async () => {
    await service.act('ministryOfficer', (work) => enterSanction(work, banOf('manufacturerA', '2026-03-02')))
    service.clock.moveTo('2026-09-01')
    const refused = await preview(agreedBefore, [adding({ valueFen: 100_000_000 })], { noLossDeclared: true })
    expect(refused.status).to.equal(422)
    expect(refused.problem.failures.map(({ reference }) => reference)).to.include('禁止与制裁名单')
    expect((await preview(agreedBefore, [rename('改名')], { noLossDeclared: true })).status).to.equal(200)
  })

  it('leaves a ledger whose every posting is proved', async () => {
    expect((await proveLedger()).differences).to.deep.equal([])
  })
})
