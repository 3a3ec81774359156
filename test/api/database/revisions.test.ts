import { expect } from 'chai'
import { accumulationLimitStore } from '../../../models/accumulationLimits.ts'
import { MIGRATIONS } from '../../../models/migrations/registry.ts'
import { organisationStore } from '../../../models/organisations.ts'
import { beginPlatformMark, PLATFORM, RevisionModel, renewAllMarks } from '../../../models/revisions.ts'
import { sanctionStore } from '../../../models/sanctions.ts'
import { allStores } from '../../../models/store.ts'
import { findOwnGrants } from '../../../server/business/party/authority/usecases/grants.ts'
import { createOrganisation } from '../../../server/business/party/identity/usecases/createOrganisation.ts'
import { findOrganisationsByCode } from '../../../server/business/party/identity/usecases/organisations.ts'
import { updateOrganisation } from '../../../server/business/party/identity/usecases/updateOrganisation.ts'
import { findLimitsOf } from '../../../server/business/risk/accumulation/usecases/limits.ts'
import { enterLimit } from '../../../server/business/risk/accumulation/usecases/writeLimit.ts'
import { enterSanction } from '../../../server/business/risk/sanctions/usecases/enterSanction.ts'
import { findSanctionsOf } from '../../../server/business/risk/sanctions/usecases/findSanctionsOf.ts'
import { countFacts, findJudged, findJudgedBy } from '../../../server/platform/database/judged.ts'
import { migrate } from '../../../server/platform/database/migrations/migrate.ts'
import { Revisions } from '../../../server/platform/database/revisions.ts'
import { inSnapshot } from '../../../server/platform/database/snapshot.ts'
import type { UnitOfWork } from '../../../server/platform/database/unitOfWork.ts'
import { useService } from '../../support/app.ts'
import { grantedBy } from '../../support/builders/grant.ts'
import { creditCodeOf, type OrganisationName } from '../../support/people.ts'

const LIMIT = {
  dimension: 'maker',
  retentionFen: 1_000,
  capacityFen: 2_000,
  effective: { from: '2026-01-01' },
} as const

describe('what cases are judged by, kept in memory', () => {
  const service = useService()
  const reader = () => service.reader('underwriterA')
  const marks = async () => new Map((await RevisionModel.find().lean()).map(({ _id, mark }) => [_id, mark]))
  const banOf = (name: OrganisationName) => ({
    kind: 'ban' as const,
    creditCode: creditCodeOf(name),
    name: '某装备公司',
    reason: '提供虚假材料骗取补贴',
    documentReference: '工信部公告2026年第3号',
    source: '工业和信息化部',
    from: '2026-03-01',
  })
  const ban = (name: OrganisationName) => service.act('ministryOfficer', (work) => enterSanction(work, banOf(name)))
  const as = (name: OrganisationName) => ({ _id: service.organisation(name), uscc: creditCodeOf(name) })
  const bansOf = async (name: OrganisationName, judging: Parameters<typeof findSanctionsOf>[0] = {}) =>
    (await findSanctionsOf(judging, [as(name)])).length

  before(async () => {
    await beginPlatformMark()
    // A spec before this one in the same process may have asked under the marks that all begin with.
    await renewAllMarks()
  })

  it('has a mark for the platform and for every organisation on file', async () => {
    const organisations = await organisationStore.model.find({}, { _id: 1 }).lean()
    expect([...(await marks()).keys()].toSorted()).to.deep.equal(
      [PLATFORM, ...organisations.map(({ _id }) => _id)].toSorted(),
    )
  })

  it('is asked for once, and once again after whoever changes it', async () => {
    const missed = async (run: () => Promise<unknown>) => {
      const { misses } = countFacts()
      await run()
      return countFacts().misses - misses
    }
    const insurer = service.organisation('insurerA')
    const ask = () => findLimitsOf({}, insurer)
    expect([await missed(ask), await missed(ask)]).to.deep.equal([1, 0])
    await service.act('underwritingManagerA', (work) => enterLimit(work, LIMIT))
    expect([await missed(ask), await missed(ask)]).to.deep.equal([1, 0])
    expect(await ask()).to.have.length(1)
  })

  it('gives another mark to the owners of what is changed and to no other', async () => {
    const before = await marks()
    await grantedBy(service, 'underwritingManagerA', { decision: 'approve' })
    const after = await marks()
    expect([...after.keys()].filter((owner) => after.get(owner) !== before.get(owner))).to.deep.equal([
      service.organisation('insurerA'),
    ])
  })

  it('is seen by the very next request, whatever an earlier one still goes by', async () => {
    const begun = { revisions: new Revisions(null) }
    expect(await bansOf('manufacturerA', begun)).to.equal(0)
    await ban('manufacturerA')
    expect(await bansOf('manufacturerA')).to.equal(1)
    // Whoever began before either sees what there was or what there is.
    expect(await bansOf('manufacturerA', begun)).to.be.oneOf([0, 1])
    expect(await bansOf('manufacturerA')).to.equal(1)
  })

  it('is read past the memory by a transaction that changed it, which leaves nothing behind when it is undone', async () => {
    expect(await bansOf('manufacturerB')).to.equal(0)
    const before = await marks()
    const undone = service.act('ministryOfficer', async (work: UnitOfWork) => {
      await enterSanction(work, banOf('manufacturerB'))
      expect(await bansOf('manufacturerB', work)).to.equal(1)
      throw new Error('thought better of it')
    })
    await undone.then(
      () => expect.fail('was not undone'),
      ({ message }: Error) => expect(message).to.equal('thought better of it'),
    )
    expect(await marks()).to.deep.equal(before)
    expect(await bansOf('manufacturerB')).to.equal(0)
  })

  it('is of one moment within a transaction, also when somebody changes it meanwhile', async () => {
    const insurer = service.organisation('insurerB')
    const seen = await inSnapshot(async (session) => {
      const first = await findLimitsOf({ session }, insurer)
      await service.act('underwritingManagerB', (work) => enterLimit(work, LIMIT))
      expect(await findLimitsOf({}, insurer)).to.have.length(1)
      return [first.length, (await findLimitsOf({ session }, insurer)).length]
    })
    expect(seen).to.deep.equal([0, 0])
    expect(await findLimitsOf({}, insurer)).to.have.length(1)
  })

  it('lets two changes of one owner’s facts happen one after the other, so that the second sees the first', async () => {
    const both = await Promise.allSettled(
      [1, 2].map(() =>
        service.act('underwritingManagerA', (work) => enterLimit(work, { ...LIMIT, dimension: 'user' })),
      ),
    )
    expect(both.map(({ status }) => status).toSorted()).to.deep.equal(['fulfilled', 'rejected'])
    expect(
      (await findLimitsOf({}, service.organisation('insurerA'))).filter(({ dimension }) => dimension === 'user'),
    ).to.have.length(1)
  })

  it('is asked for each time where nobody keeps a mark, and after a mark that is gone', async () => {
    const ask = () => findJudgedBy({}, sanctionStore, PLATFORM, 'creditCode', [creditCodeOf('equipmentUserA')])
    expect(await ask()).to.have.length(0)
    await RevisionModel.deleteOne({ _id: PLATFORM })
    const hidden = await sanctionStore.model.findOne().orFail().lean()
    await sanctionStore.model.collection.insertOne({
      ...hidden,
      _id: 'BN2026999999' as never,
      creditCode: creditCodeOf('equipmentUserA'),
    } as never)
    expect(await ask()).to.have.length(1)
    await ban('equipmentUserA')
    expect(await ask()).to.have.length(2)
  })

  it('is everybody’s: nobody can change it', async () => {
    const [grant] = await findOwnGrants(service.reader('seniorUnderwriterA'))
    expect(() => Object.assign(grant ?? {}, { limitFen: 1 })).to.throw(TypeError)
    expect(() => (grant?.categories as string[] | null)?.push('x') ?? Object.assign(grant ?? {}, { x: 1 })).to.throw()
  })

  it('is asked of one owner’s documents only', async () => {
    const other = service.organisation('insurerB')
    const found = await findJudged(reader(), accumulationLimitStore, other)
    expect(found.map(({ parties }) => parties.insurerIds)).to.deep.equal([[other]])
    const said = (error: Error) => error.message
    expect(await findJudgedBy(reader(), sanctionStore, other, '_id', ['BN']).catch(said)).to.equal(
      'sanction is everybody’s',
    )
    expect(await findJudged(reader(), organisationStore, PLATFORM).catch(said)).to.equal(
      'organisation is looked for one by one',
    )
  })

  it('takes note of an organisation that was not there before, and of whatever changes of it', async () => {
    const code = '91210100MA0XG7XX3K'
    const found = async () => (await findOrganisationsByCode({}, [code])).map(({ nameEn, active }) => [nameEn, active])
    expect([await found(), await found()]).to.deep.equal([[], []])
    const platform = (await marks()).get(PLATFORM)
    const about = {
      kind: 'equipmentUser',
      nameZh: '后来的用户',
      nameEn: 'Later User',
      uscc: code,
      region: '210100',
    } as const
    const { _id: organisationId } = await service.act('administrator', (work) => createOrganisation(work, about))
    expect((await marks()).get(PLATFORM)).to.equal(platform)
    expect([await found(), await found()]).to.deep.equal([[['Later User', true]], [['Later User', true]]])
    const { kind, ...particulars } = about
    const inactive = { ...particulars, recommenderId: null, controllers: [], active: false, organisationId }
    await service.act('administrator', (work) => updateOrganisation(work, inactive))
    expect(await found()).to.deep.equal([['Later User', false]])
  })

  it('is not trusted any more once a migration has run', async () => {
    const before = await marks()
    const mine = { name: '9999-of-the-test', tolerates: '0.0.1', run: () => Promise.resolve() }
    await migrate([mine], { logger: reader().logger })
    const after = await marks()
    expect([...before].filter(([owner, mark]) => after.get(owner) === mark)).to.deep.equal([])
  })

  it('begins for the organisations that were on file before', async () => {
    await RevisionModel.deleteMany({})
    const begins = MIGRATIONS.filter(({ name }) => name === '0015-revisions')
    await migrate(begins, { logger: reader().logger })
    expect((await marks()).size).to.equal(1 + (await organisationStore.model.countDocuments()))
  })

  it('covers what is said of it: every store that is judged by names its owners', () => {
    const revised = [...allStores().values()].flatMap(({ name, revised: of }) => (of ? [`${name}: ${of}`] : []))
    expect(revised.toSorted()).to.deep.equal([
      'accumulationLimit: insurers',
      'authorityGrant: insurers',
      'catalogueEdition: platform',
      'catalogueEntry: platform',
      'definition: insurers',
      'organisation: organisations',
      'sanction: platform',
      'user: members',
    ])
  })
})
