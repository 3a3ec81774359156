import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect } from 'chai'
import winston from 'winston'
import { PROJECT_ROOT } from '../../../config/paths.ts'
import { EventModel } from '../../../models/events.ts'
import { LedgerTransactionModel } from '../../../models/ledgerTransactions.ts'
import { MIGRATIONS } from '../../../models/migrations/registry.ts'
import { migrate } from '../../../server/platform/database/migrations/migrate.ts'
import { ACCESS, TEST_KEY } from '../../support/access.ts'
import { useService } from '../../support/app.ts'
import { builtPath } from '../../support/built.ts'
import { insurePolicy } from '../../support/claims/insurePolicy.ts'
import { testDatabaseUri } from '../../support/database.ts'
import { until } from '../../support/until.ts'

describe('npm run audit:verify', () => {
  const service = useService()

  const folder = mkdtempSync(join(tmpdir(), 'verify-'))
  const checkpoint = join(folder, 'kept', 'checkpoint.json')
  after(() => rmSync(folder, { recursive: true }))

  const spawned = async (...options: readonly string[]) => {
    const env = { ...process.env, NODE_ENV: '', MONGODB_URI: await testDatabaseUri(), KEY_RING: TEST_KEY }
    const program = builtPath('server', 'business', 'desk', 'audit', 'verify.command.js')
    return spawn(process.execPath, [program, '--checkpoint', checkpoint, ...options], { cwd: PROJECT_ROOT, env })
  }
  const verify = async (...options: readonly string[]) => {
    const child = await spawned(...options)
    const [stdout, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')])
    return { code: code as number, stdout }
  }
  /** Kills one in the middle: as soon as it has kept where it is. Tried again where it was done before that. */
  const killed = () =>
    until(async () => {
      const child = await spawned('--anew')
      const ended = once(child, 'exit')
      const watcher = setInterval(() => {
        if (existsSync(checkpoint)) child.kill('SIGKILL')
      }, 1)
      const [, signal] = (await ended) as [number | null, string | null]
      clearInterval(watcher)
      return signal === 'SIGKILL' && existsSync(checkpoint)
    })

  before(async () => {
    await migrate(MIGRATIONS, { logger: winston.createLogger({ silent: true }), access: ACCESS })
  })

  it('exits with 0 while every chain holds, and goes on where one was killed', async () => {
    const whole = await verify()
    expect(whole.stdout).to.contain('every chain holds')
    expect(whole.stdout).to.match(/\d+ transactions of the ledger against \d+ policies/)
    expect([whole.code, existsSync(checkpoint)]).to.deep.equal([0, false])
    await killed()
    const rest = await verify()
    expect(rest.stdout).to.match(/^went on with \w+, where the verification of \S+ was stopped\n/)
    expect(rest.stdout.split('\n').slice(1)).to.deep.equal(whole.stdout.split('\n'))
    expect([rest.code, existsSync(checkpoint)]).to.deep.equal([0, false])
    await killed()
    expect((await verify('--anew')).stdout).to.equal(whole.stdout)
  }).timeout(120_000)

  it('names what the ledger differs in, in the language asked for', async () => {
    const policy = await insurePolicy(service)
    await LedgerTransactionModel.deleteOne({ policyNo: policy._id })
    const named = `BROKEN at policy:${policy._id} terms.1: posting-missing`
    expect((await verify()).stdout).to.contain(`${named} The document says so and the ledger has no transaction of it`)
    const { stdout, code } = await verify('--language', 'zh')
    expect(stdout).to.contain(`${named} 单据有此项，账上没有对应账目`)
    expect(code).to.equal(1)
  }).timeout(60_000)

  it('exits with 1 naming the first broken link', async () => {
    const stream = `organisation:${service.organisation('insurerA')}`
    await EventModel.updateOne({ stream, seq: 1 }, { $set: { reason: 'tampered' } })
    const broken = await verify()
    expect(broken.stdout).to.contain(`BROKEN at ${stream}#1: event-changed`)
    expect(broken.code).to.equal(1)
  }).timeout(60_000)
})
