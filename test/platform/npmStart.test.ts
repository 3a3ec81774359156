import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { after, before } from 'mocha'
import { PROJECT_ROOT } from '../../config/paths.ts'
import { findProcesses, freePort } from '../support/serviceProcess.ts'
import { until } from '../support/until.ts'

describe('npm start, as a terminal runs it', function () {
  this.timeout(120_000)
  let folder: string
  const started: ChildProcess[] = []

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'firstcover-npm-'))
  })
  after(() => {
    for (const { pid, exitCode, signalCode } of started)
      if (pid !== undefined && exitCode === null && signalCode === null) process.kill(-pid, 'SIGKILL')
    rmSync(folder, { recursive: true, force: true })
  })

  const mongods = (dataDir: string) => findProcesses(`--dbpath ${join(folder, dataDir, 'mongodb')}`)

  /** In a process group of its own; without the build, which whoever runs these tests has made. */
  const start = async (dataDir: string) => {
    const port = String(await freePort())
    const npm = spawn('npm', ['start', '--ignore-scripts'], {
      cwd: PROJECT_ROOT,
      detached: true,
      stdio: 'ignore',
      env: {
        ...process.env,
        MONGODB_URI: '',
        NODE_ENV: '',
        DEMONSTRATION: 'false',
        DATA_DIR: join(folder, dataDir),
        PORT: port,
      },
    })
    started.push(npm)
    const isReady = () =>
      fetch(`http://127.0.0.1:${port}/readyz`).then(
        ({ ok }) => ok,
        () => false,
      )
    return { npm, isReady }
  }

  /** Ctrl-C reaches every process of the group; npm ends no sooner than the service it started. */
  const interrupt = async (npm: ChildProcess) => {
    const ended = once(npm, 'close')
    process.kill(-(npm.pid ?? 0), 'SIGINT')
    await ended
  }

  it('leaves no mongod behind when Ctrl-C ends it', async () => {
    const { npm, isReady } = await start('ready')
    await until(isReady)
    expect(await mongods('ready')).to.have.length(1)
    await interrupt(npm)
    expect(await mongods('ready')).to.deep.equal([])
  })

  it('leaves none behind when Ctrl-C comes while its mongod starts', async () => {
    const { npm } = await start('starting')
    await until(async () => (await mongods('starting')).length === 1)
    await interrupt(npm)
    expect(await mongods('starting')).to.deep.equal([])
  })
})
