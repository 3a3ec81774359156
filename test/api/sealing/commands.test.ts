import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'chai'
import { PROJECT_ROOT } from '../../../config/paths.ts'
import { ActivityModel } from '../../../models/activity.ts'
import { findFollower } from '../../../models/followers.ts'
import { jobRequestStore } from '../../../models/jobRequests.ts'
import { findLastSeal } from '../../../models/seals.ts'
import { findErased, userStore } from '../../../models/users.ts'
import { activityFollower } from '../../../server/business/desk/audit/usecases/activityFollower.ts'
import { followOnce } from '../../../server/platform/following/runner.ts'
import { headOf, type Seal } from '../../../server/platform/sealing/domain/seal.ts'
import { takeHeadOut } from '../../../server/platform/sealing/usecases/takeHeadOut.ts'
import { TEST_KEY } from '../../support/access.ts'
import { useService } from '../../support/app.ts'
import { builtPath } from '../../support/built.ts'
import { testDatabaseUri } from '../../support/database.ts'
import { followingAt } from '../../support/following.ts'
import { putBack, saveAll, sealEverything } from '../../support/sealing.ts'

const VERIFY = ['server', 'business', 'desk', 'audit', 'verify.command.js']
const ANCHOR = ['server', 'platform', 'sealing', 'anchor.command.js']
const ERASE = ['server', 'business', 'party', 'identity', 'erasures.command.js']
const REBUILD = ['server', 'platform', 'following', 'rebuild.command.js']

describe('the commands beside a running service', function () {
  this.timeout(60_000)
  const service = useService()

  async function run(command: readonly string[], args: readonly string[], also: Record<string, string> = {}) {
    const env = { ...process.env, NODE_ENV: '', MONGODB_URI: await testDatabaseUri(), KEY_RING: TEST_KEY, ...also }
    const ended = promisify(execFile)(process.execPath, [builtPath(...command), ...args], { cwd: PROJECT_ROOT, env })
    return ended.then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, stdout, stderr }),
    )
  }
  const content = { job: 'j', bucket: '2026-03-01', kind: 'run' as const, runId: 'r', requestedBy: 'u', reason: 'test' }
  const write = () =>
    service.act('administrator', async (work) =>
      work.create(jobRequestStore, await work.nextNumber('JR'), content, { type: 'job.run-requested' }),
    )
  const last = async () => (await findLastSeal()) as Seal

  it('restore, find the lost head missing, anchor anew, and say so from then on', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'firstcover-heads-'))
    await sealEverything()
    const backup = await saveAll()
    await write()
    await sealEverything()
    const lost = headOf(await last())
    await putBack(backup)
    const kept = await last()
    const head = ['--head', `${lost.n}:${lost.hash}`]

    const missing = await run(VERIFY, head)
    expect(missing.stdout).to.contain(`BROKEN at seal:${lost.n}: seal-missing`)
    expect(missing.code).to.equal(1)

    const nameless = await run(ANCHOR, ['--reason', 'disk lost'])
    expect([nameless.code, nameless.stderr]).to.deep.include.members([2])
    const anchored = await run(ANCHOR, [
      '--reason',
      'disk lost',
      '--by',
      'Zhang Wei',
      '--lost',
      `${lost.n}:${lost.hash}`,
    ])
    const { n, hash } = headOf(await last())
    expect(anchored.stdout).to.equal(`anchored anew after seal ${kept._id}: the head is ${n}:${hash}\n`)
    expect(n).to.equal(lost.n + 1)

    await takeHeadOut({ dir, webhook: null }, { day: '2026-03-02', erased: await findErased() })
    const whole = await run(VERIFY, head, { SEAL_HEAD_DIR: dir })
    expect(whole.stdout).to.match(/anchored anew at seal \d+ on .* after seal \d+, by Zhang Wei: disk lost/)
    expect(whole.stdout).to.contain(`to ${n}:${hash}, 2 heads given, 0 events not sealed yet`)
    expect(whole.code).to.equal(0)
    rmSync(dir, { recursive: true })
  })

  it('erase people again whom a backup has brought back, named by number or by the heads that were kept', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'firstcover-heads-'))
    const backup = await saveAll()
    const nameOf = async (id: string) => (await userStore.model.findById(id).orFail().lean()).name
    const { id } = service.person('expert')
    const [none, other] = [await run(ERASE, ['--by', 'Zhang Wei', 'expert']), await run(ERASE, [id])]
    expect([none.code, other.code, await nameOf(id)]).to.deep.equal([2, 2, 'expert'])
    const named = await run(ERASE, ['--by', 'Zhang Wei', id, 'USR9'])
    expect([named.code, named.stdout]).to.deep.equal([0, `2 people to be erased, erased again: ${id}\n`])
    await sealEverything()
    await takeHeadOut({ dir, webhook: null }, { day: '2026-03-02', erased: await findErased() })
    await putBack(backup)
    expect(await nameOf(id)).to.equal('expert')
    const kept = await run(ERASE, ['--by', 'Zhang Wei'], { SEAL_HEAD_DIR: dir })
    expect([kept.code, kept.stdout]).to.deep.equal([0, `1 people to be erased, erased again: ${id}\n`])
    expect(await nameOf(id)).to.equal(id)
    const again = await run(ERASE, ['--by', 'Zhang Wei'], { SEAL_HEAD_DIR: dir })
    expect(again.stdout).to.contain('erased again: none')
    rmSync(dir, { recursive: true })
  })

  it('rebuild a follower to the same rows, and know the names of all', async () => {
    await followOnce(activityFollower, followingAt(service.clock))
    // The rows of before are kept for a while beside those that are read.
    const rows = async () => {
      const generation = (await findFollower('activity'))?.current.generation
      return ActivityModel.find({ generation }, { _id: 0, generation: 0 }).sort({ day: 1, kind: 1, type: 1 }).lean()
    }
    const running = await rows()
    const rebuilt = await run(REBUILD, ['activity'])
    expect(rebuilt.stdout).to.equal(`activity is rebuilt as generation 2, to seal ${(await last())._id}\n`)
    expect((await findFollower('activity'))?.current.generation).to.equal(2)
    expect(await rows()).to.deep.equal(running)
    expect(running.length).to.be.greaterThan(2)
    const unknown = await run(REBUILD, ['moon'])
    expect([unknown.code, unknown.stderr]).to.deep.equal([
      2,
      'No follower moon. Known are activity, claimTerms, search\n',
    ])
  })
})
