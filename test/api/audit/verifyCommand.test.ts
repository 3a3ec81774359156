import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { PROJECT_ROOT } from '../../../config/paths.ts'
import { EventModel } from '../../../models/events.ts'
import { useService } from '../../support/app.ts'
import { builtPath } from '../../support/built.ts'
import { testDatabaseUri } from '../../support/database.ts'

describe('npm run audit:verify', () => {
  const service = useService()

  const verify = async () => {
    const env = { ...process.env, NODE_ENV: '', MONGODB_URI: await testDatabaseUri() }
    const ended = promisify(execFile)(
      process.execPath,
      [builtPath('server', 'business', 'desk', 'audit', 'verify.command.js')],
      {
        cwd: PROJECT_ROOT,
        env,
      },
    )
    return ended.then(
      ({ stdout }) => ({ code: 0, stdout }),
      ({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout }),
    )
  }

  it('exits with 0 while every chain holds, with 1 naming the first broken link', async () => {
    const whole = await verify()
    expect(whole.stdout).to.contain('every chain holds')
    expect(whole.code).to.equal(0)
    const stream = `organisation:${service.organisation('insurerA')}`
    await EventModel.updateOne({ stream, seq: 1 }, { $set: { reason: 'tampered' } })
    const broken = await verify()
    expect(broken.stdout).to.contain(`BROKEN at ${stream}#1: event-changed`)
    expect(broken.code).to.equal(1)
  }).timeout(60_000)
})
