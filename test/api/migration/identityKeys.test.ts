import { expect } from 'chai'
import winston from 'winston'
import { catalogueEntries } from '../../../models/catalogueEntries.ts'
import { InsuredGoodsModel } from '../../../models/insuredGoods.ts'
import { identityKeys } from '../../../models/migrations/0001-identity-keys.ts'
import type { PolicyWithVersions } from '../../../models/migrations/policyWithVersions.ts'
import { policyStore } from '../../../models/policies.ts'
import type { Stored } from '../../../models/store.ts'
import { submissionStore } from '../../../models/submissions.ts'
import { verifyChains } from '../../../server/business/desk/audit/usecases/verifyChains.ts'
import { migrate, migrationStatus } from '../../../server/platform/database/migrations/migrate.ts'
import '../../../server/routes.ts'
import { useDatabase } from '../../support/database.ts'
import { restoreFixture } from '../../support/dataFixture.ts'

type PolicyThen = PolicyWithVersions & Stored

const logger = winston.createLogger({ silent: true })

describe('the migration to identity keys', function () {
  this.timeout(60_000)
  useDatabase()

  beforeEach(() => restoreFixture('0.1'))

  it('gives every entry its lineage, every case its keys and sites, and the register a row per cover', async () => {
    const before = await InsuredGoodsModel.collection
      .find<{ covers: { policyNo: string; machine: string }[] }>({})
      .toArray()
    const machines = before.flatMap(({ covers }) => covers.filter(({ machine }) => machine !== null))
    await migrate([identityKeys], { logger })

    const entries = await catalogueEntries.model.find().lean()
    expect(entries.filter(({ lineage }) => !entries.some(({ _id }) => _id === lineage))).to.deep.equal([])
    expect(new Set(entries.map(({ lineage }) => lineage)).size).to.be.lessThan(entries.length)

    const policies = await policyStore.model.find().lean<PolicyThen[]>()
    const rows = await InsuredGoodsModel.find().lean()
    expect(rows.map(({ policyNo }) => policyNo)).to.include.members(policies.map(({ _id }) => _id))
    expect(rows.filter(({ _id, policyNo }) => !_id.startsWith(`${policyNo}#`))).to.deep.equal([])
    const known = new Set(rows.filter(({ machine }) => machine !== null).map(({ policyNo }) => policyNo))
    expect(machines.filter(({ policyNo }) => !known.has(policyNo))).to.deep.equal([])

    const turbine = policies.find(({ versions }) => versions[0]?.items[0]?.serialNumber)
    expect(turbine?.numberKeys).to.have.length.greaterThan(0)
    expect(turbine?.versions[0]?.sites).to.have.length.greaterThan(0)
    const submissions = await submissionStore.model.find({ 'items.serialNumber': { $type: 'string' } }).lean()
    expect(submissions.filter(({ numberKeys }) => numberKeys.length === 0)).to.deep.equal([])
    expect((await verifyChains()).broken).to.deep.equal([])
  })

  it('reports goods that turn out to be one and are insured twice', async () => {
    const [first] = await policyStore.model
      .find({ 'versions.items.serialNumber': { $type: 'string' } })
      .lean<PolicyThen[]>()
    if (!first) throw new Error('the story insures a machine')
    const disguised = first.versions.map((version) => ({
      ...version,
      items: version.items.map((item) => ({ ...item, serialNumber: `${item.serialNumber}\u200B` })),
    }))
    await policyStore.model.collection.insertOne({
      ...first,
      _id: 'FS2026999999',
      versions: disguised,
      version: 1,
    } as never)
    // It has no events of its own; what is looked at is the register alone.
    await migrate([identityKeys], { logger })
    const [status] = await migrationStatus([identityKeys])
    expect(JSON.stringify(status?.record)).to.contain('FS2026999999#001 are one machine, batch or right')
  })
})
