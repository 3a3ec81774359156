import { expect } from 'chai'
import mongoose from 'mongoose'
import winston from 'winston'
import { JOBS } from '../../config/jobs.ts'
import { BatchModel } from '../../models/batches.ts'
import { JobRunModel } from '../../models/jobRuns.ts'
import { contentHash } from '../../server/kernel/canonical.ts'
import { ACCESS } from '../support/access.ts'
import { MovableClock } from '../support/clock.ts'
import { useDatabase } from '../support/database.ts'
import { jobDefinitions, jobsOf, storedRuns } from '../support/jobs.ts'
import { standStory } from '../support/story.ts'

/** What says how work is done, and not what came of it. */
const OF_RUNS = [JobRunModel.collection.name, BatchModel.collection.name]

/** Hash of every collection but those of runs. */
async function businessState(): Promise<Record<string, string>> {
  const names = Object.values(mongoose.models).map(({ collection }) => collection.name)
  const state: Record<string, string> = {}
  for (const name of names.filter((name) => !OF_RUNS.includes(name))) {
    const documents = await mongoose.connection.collection(name).find().sort({ _id: 1 }).toArray()
    state[name] = contentHash(documents)
  }
  return state
}

describe('every job, run twice on the demonstration story', () => {
  useDatabase()
  const clock = new MovableClock('2026-11-24')
  const jobs = () => jobsOf(jobDefinitions, clock, { plans: JOBS })

  before(async function () {
    this.timeout(400_000)
    await standStory({ clock, logger: winston.createLogger({ silent: true }), access: ACCESS })
    await jobs().queueDue()
    await jobs().workOff()
  })

  it('succeeds: assessments are made, the ledger holds, the chains hold', async () => {
    const runs = await storedRuns()
    expect(runs.map(({ job, state, error }) => [job, state, error])).to.have.deep.members(
      Object.keys(JOBS).map((job) => [job, 'succeeded', null]),
    )
    const assessed = runs.find(({ job }) => job === 'subsidyAssessment')
    expect(assessed?.result?.assessed).to.be.greaterThan(0)
    expect(assessed?.progress.done).to.equal(assessed?.progress.total)
  })

  for (const { name } of jobDefinitions) {
    it(`comes to the same the second time: ${name}`, async () => {
      const before = await businessState()
      await JobRunModel.updateOne({ job: name }, { $set: { state: 'queued', notBefore: clock.now(), attempts: 0 } })
      await jobs().workOff()
      expect((await JobRunModel.findOne({ job: name }).lean())?.state).to.equal('succeeded')
      expect(await businessState()).to.deep.equal(before)
    })
  }
})
