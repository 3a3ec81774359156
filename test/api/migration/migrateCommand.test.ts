import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect } from 'chai'
import mongoose from 'mongoose'
import '../../../server/routes.ts'
import { builtPath } from '../../support/built.ts'
import { testDatabaseUri, useDatabase } from '../../support/database.ts'

const run = promisify(execFile)

async function migrateCommand(...options: readonly string[]): Promise<{ code: number; output: string }> {
  const environment = { ...process.env, NODE_ENV: '', MONGODB_URI: await testDatabaseUri() }
  return run(process.execPath, [builtPath('server', 'platform', 'operations', 'migrate.command.js'), ...options], {
    env: environment,
  }).then(
    ({ stdout }) => ({ code: 0, output: stdout }),
    ({ code, stderr }: { code: number; stderr: string }) => ({ code, output: stderr }),
  )
}

describe('npm run migrate', () => {
  useDatabase()

  it('lists with --status what is done, by which version, and what was found', async () => {
    const records = mongoose.connection.collection<{ _id: string }>('migrations')
    await records.insertOne({
      _id: '0000-once',
      tolerates: '0.2.0',
      program: '0.2.0',
      startedAt: new Date(0),
      endedAt: new Date(1),
      steps: { 0: { collection: 'users', after: 'U', looked: 30, changed: 4, ended: true } },
      findings: ['U1 and U2 are one person'],
    } as never)
    const { code, output } = await migrateCommand('--status')
    expect(output).to.include(
      '0000-once: done by 0.2.0; needs 0.2.0 or newer; users: 4 of 30 changed\n  U1 and U2 are one person',
    )
    expect(code).to.equal(0)
  })

  it('ends with 2 on an option it does not know', async () => {
    expect((await migrateCommand('--all')).code).to.equal(2)
  })
})
