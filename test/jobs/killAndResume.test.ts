import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect } from 'chai'
import mongoose from 'mongoose'
import { JobRunModel } from '../../models/jobRuns.ts'
import { MovableClock } from '../support/clock.ts'
import { countingJob, NUMBERS } from '../support/countingJob.ts'
import { testDatabaseUri, useDatabase } from '../support/database.ts'
import { jobsOf, storedRuns } from '../support/jobs.ts'

describe('a job killed in the middle', () => {
  useDatabase()

  it('is taken over where it was: nothing lost, nothing doubled', async () => {
    const script = fileURLToPath(new URL('../support/countingProcess.ts', import.meta.url))
    const child = spawn(process.execPath, ['--import', 'tsx', script, await testDatabaseUri(), '2026-03-02'], {
      stdio: 'inherit',
    })
    const gone = new Promise((resolve) => child.once('exit', resolve))
    try {
      for (let done = 0; done < 10; ) {
        await new Promise((resolve) => setTimeout(resolve, 20))
        done = (await JobRunModel.findOne().lean())?.progress.done ?? 0
        expect(child.exitCode, 'the process ended by itself').to.equal(null)
      }
    } finally {
      child.kill('SIGKILL')
      await gone
    }
    const clock = new MovableClock('2026-03-02')
    const jobs = jobsOf([countingJob(0)], clock, { instance: 'heir' })
    await jobs.workOff()
    expect((await storedRuns())[0]?.state, 'not yet known to be dead').to.equal('running')
    clock.advance({ minutes: 2 })
    await jobs.workOff()

    const [run] = await storedRuns()
    expect([run?.state, run?.instance, run?.attempts]).to.deep.equal(['succeeded', 'heir', 2])
    const { db } = mongoose.connection
    const counted = await db?.collection('counted').find().sort({ number: 1 }).toArray()
    expect(counted?.map(({ number }) => number)).to.deep.equal(Array.from({ length: NUMBERS }, (_, index) => index + 1))
    const starts = await db?.collection('countedStarts').find().toArray()
    expect(starts?.[1]?.from).to.be.at.least(10)
  })
})
