import { expect } from 'chai'
import winston from 'winston'
import { claimStore } from '../../models/claims.ts'
import { policyStore } from '../../models/policies.ts'
import type { Store } from '../../models/store.ts'
import { submissionStore } from '../../models/submissions.ts'
import { subsidyApplicationStore } from '../../models/subsidyApplications.ts'
import { verifyChains } from '../../server/audit/usecases/verifyChains.ts'
import { proveLedger } from '../../server/billing/usecases/proveLedger.ts'
import { CLAIM_STATES } from '../../server/claims/domain/claim.ts'
import { seedDemonstration } from '../../server/demonstration/seed.ts'
import { SUBSIDY_APPLICATION_STATES } from '../../server/subsidy/domain/lifecycle.ts'
import { SUBMISSION_STATES } from '../../server/underwriting/domain/submission.ts'
import { useDatabase } from '../support/database.ts'

describe('The demonstration story', () => {
  useDatabase()
  const logger = winston.createLogger({ silent: true })
  const today = '2026-11-24'
  const reader = {
    actor: {
      userId: 'test',
      name: 'test',
      organisationId: 'platform',
      organisationKind: 'platform',
      roles: [],
      via: 'command',
    },
    now: new Date(`${today}T02:00:00Z`),
    businessDate: today,
    requestId: 'test',
    logger,
  } as const

  before(async function () {
    this.timeout(60_000)
    await seedDemonstration({ clock: { now: () => reader.now, businessDate: () => today }, logger })
  })

  const statesOf = async <T>(store: Store<T>): Promise<unknown[]> => (await store.model.distinct('state')).toSorted()

  it('leaves a case standing in every state people go on from', async () => {
    expect(await statesOf(submissionStore)).to.deep.equal([...SUBMISSION_STATES].sort())
    expect(await statesOf(policyStore)).to.deep.equal(['bound', 'issued'])
    expect(await statesOf(claimStore)).to.deep.equal(CLAIM_STATES.filter((state) => state !== 'paid').toSorted())
    expect(await statesOf(subsidyApplicationStore)).to.deep.equal(
      SUBSIDY_APPLICATION_STATES.filter((state) => state !== 'withdrawn').toSorted(),
    )
  })

  it('subsidises the turbine of 2019 under the rules of its time and that of this year under today’s', async () => {
    const approved = await subsidyApplicationStore.model.find({ state: 'approved' }).sort({ _id: 1 }).lean()
    expect(approved.map(({ ruleSet }) => ruleSet.id)).to.deep.equal(['EQ-NAT-2019', 'UNI-2024'])
  })

  it('keeps a ledger that can be proved and chains without a break', async () => {
    expect((await proveLedger(reader)).mismatches).to.deep.equal([])
    const { broken, events } = await verifyChains()
    expect(broken).to.equal(null)
    expect(events).to.be.greaterThan(300)
  })
})
