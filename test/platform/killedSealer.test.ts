import { expect } from 'chai'
import { ActivityModel } from '../../models/activity.ts'
import { EventModel } from '../../models/events.ts'
import { jobRequestStore } from '../../models/jobRequests.ts'
import { SealModel } from '../../models/seals.ts'
import { verifySeals } from '../../server/business/desk/audit/usecases/verifySeals.ts'
import { ACCESS, TEST_KEY } from '../support/access.ts'
import { useService } from '../support/app.ts'
import { testDatabaseUri } from '../support/database.ts'
import { type ServiceProcess, startServiceProcess } from '../support/serviceProcess.ts'
import { until } from '../support/until.ts'

describe('an instance beside one that sealed and is killed', function () {
  this.timeout(120_000)
  const service = useService()
  const instances: ServiceProcess[] = []
  after(async () => {
    for (const instance of instances) await instance.end('SIGTERM')
  })

  async function write(id: string): Promise<void> {
    const content = {
      job: 'j',
      bucket: '2026-03-01',
      kind: 'run' as const,
      runId: 'r',
      requestedBy: 'u',
      reason: 'test',
    }
    await service.act('administrator', (work) =>
      work.create(jobRequestStore, id, content, { type: 'job.run-requested' }),
    )
  }
  const start = async () => {
    const instance = await startServiceProcess({
      MONGODB_URI: await testDatabaseUri(),
      KEY_RING: TEST_KEY,
      JOBS_ENABLED: 'true',
    })
    instances.push(instance)
    return instance
  }
  const allSealed = () => until(async () => (await EventModel.countDocuments({ sealNo: null })) === 0)
  const counted = () => ActivityModel.findOne({ type: 'job.run-requested' }).lean()

  it('goes on sealing and following in the same chain, with nothing missed or done twice', async () => {
    const first = await start()
    await write('JR1')
    await allSealed()
    await start()
    await first.end('SIGKILL')
    instances.shift()
    await write('JR2')
    await allSealed()
    await until(async () => (await counted())?.count === 2)
    const named = (await SealModel.find().lean()).flatMap(({ events }) => events.map(({ id }) => id))
    expect(named.length).to.equal(new Set(named).size)
    expect(named.length).to.equal(await EventModel.countDocuments())
    expect((await verifySeals({ keys: ACCESS.keys, heads: [] })).findings).to.deep.equal([])
  })
})
