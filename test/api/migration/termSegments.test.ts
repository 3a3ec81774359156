import { expect } from 'chai'
import winston from 'winston'
import { deliveryStore } from '../../../models/deliveries.ts'
import type { PolicyWithVersions } from '../../../models/migrations/policyWithVersions.ts'
import { MIGRATIONS } from '../../../models/migrations/registry.ts'
import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import { termSegmentStore } from '../../../models/termSegments.ts'
import type { Policy } from '../../../server/business/contract/terms/domain/policy.ts'
import type { TermSegment } from '../../../server/business/contract/terms/domain/termSegment.ts'
import { getPresentTerms } from '../../../server/business/contract/terms/usecases/terms.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import { migrate } from '../../../server/platform/database/migrations/migrate.ts'
import '../../../server/routes.ts'
import { ACCESS } from '../../support/access.ts'
import { useDatabase } from '../../support/database.ts'
import { restoreFixture } from '../../support/dataFixture.ts'

const logger = winston.createLogger({ silent: true })

describe('the migration of terms out of their policies', function () {
  this.timeout(120_000)
  useDatabase()
  let then: readonly (PolicyWithVersions & Stored)[]
  let after: readonly (Policy & Stored)[]
  let segments: readonly TermSegment[]

  before(async () => {
    await restoreFixture('0.1')
    then = await policyStore.model.find().sort({ _id: 1 }).lean<(PolicyWithVersions & Stored)[]>()
    await migrate(MIGRATIONS, { logger, access: ACCESS })
    after = await policyStore.model.find().sort({ _id: 1 }).lean<(Policy & Stored)[]>()
    segments = await termSegmentStore.model.find().sort({ policyNo: 1 }).lean<TermSegment[]>()
  })

  it('gives every policy its terms, known since it was bound, with the premium of every cover to the fen', () => {
    expect(then).to.have.length.greaterThan(10)
    expect(segments.map(({ policyNo }) => policyNo)).to.deep.equal(then.map(({ _id }) => _id))
    for (const [index, { versions, boundAt }] of then.entries()) {
      const segment = segments[index]
      const [version] = versions
      expect(segment?.covers).to.deep.equal(version?.covers)
      expect(segment?.steps).to.deep.equal(version?.steps)
      expect(segment?.effective).to.deep.equal(version?.effective)
      expect(segment?.knownSince).to.deep.equal(boundAt)
      for (const { code, premiumFen } of segment?.covers ?? []) {
        const shares = segment?.premiumShares.filter(({ cover }) => cover === code) ?? []
        expect(shares.reduce((sum, share) => sum + share.premiumFen, 0)).to.equal(premiumFen)
      }
    }
  })

  it('leaves heads without versions that say period, premium and what lists look for', () => {
    for (const [index, policy] of after.entries()) {
      const version = then[index]?.versions[0]
      expect(policy).not.to.have.property('versions')
      expect([policy.versionNo, policy.period, policy.premiumFen]).to.deep.equal([
        version?.versionNo,
        version?.period,
        version?.premiumFen,
      ])
      expect(policy.headline.itemCount).to.equal(version?.items.length)
    }
  })

  it('makes records of the deliveries that users confirmed, and shows items with the days they had', async () => {
    const delivered = then.filter(({ versions }) => versions[0]?.items.some(({ deliveredOn }) => deliveredOn !== null))
    expect(delivered).to.have.length.greaterThan(0)
    expect(await deliveryStore.model.countDocuments()).to.be.greaterThan(0)
    for (const [index, policy] of after.entries()) {
      const { items } = await getPresentTerms({}, policy, policy.period.from)
      expect(items.map(({ deliveredOn }) => deliveredOn)).to.deep.equal(
        then[index]?.versions[0]?.items.map(({ deliveredOn }) => deliveredOn),
      )
      const waiting = items.flatMap(({ userId, deliveredOn }) => (userId && deliveredOn === null ? userId : []))
      expect(policy.awaitingDeliveryFrom).to.deep.equal([...new Set(waiting)])
    }
  })

  it('asks the users of what was delivered for its acceptance', async () => {
    const asked = after.filter(({ awaitingAcceptanceFrom }) => awaitingAcceptanceFrom.length > 0)
    expect(asked).to.have.length.greaterThan(0)
    for (const policy of after) {
      const { items } = await getPresentTerms({}, policy, policy.period.from)
      const delivered = items.flatMap(({ userId, deliveredOn }) => (userId && deliveredOn !== null ? userId : []))
      expect(policy.awaitingAcceptanceFrom).to.deep.equal([...new Set(delivered)])
    }
  })

  it('keeps every chain whole', async () => {
    expect((await verifyChains()).broken).to.deep.equal([])
  })
})
