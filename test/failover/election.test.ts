import { expect } from 'chai'
import { after, before } from 'mocha'
import type { Answer, ApiClient } from '../support/client.ts'
import { countOrganisations, createOrganisation, instancesOn, openInstallation } from '../support/operator.ts'
import { ReplicaSet } from '../support/replicaSet.ts'
import { type ServiceProcess, startServiceProcess } from '../support/serviceProcess.ts'

const others = (index: number): [number, number] => [(index + 1) % 3, (index + 2) % 3]

describe('a service on a replica set of three', function () {
  this.timeout(180_000)
  let set: ReplicaSet
  let service: ServiceProcess
  let client: ApiClient

  before(async () => {
    set = await ReplicaSet.start({ electionTimeoutMillis: 1_500 })
    const uri = set.uri('serverSelectionTimeoutMS=8000')
    service = await startServiceProcess(instancesOn(uri))
    const [first] = await openInstallation(uri, [service.origin])
    if (!first) throw new Error('no client')
    client = first
  })
  after(async () => {
    await service?.end('SIGTERM')
    await set?.stop()
  })

  const readAndWrite = (name: string): Promise<Answer[]> =>
    Promise.all([
      createOrganisation(client, `${name} 1`, `${name}-key-1`),
      createOrganisation(client, `${name} 2`, `${name}-key-2`),
      client.get('/organisations'),
      client.get('/session'),
    ])
  const probe = (path: string) => fetch(`${service.origin}${path}`).then(({ status }) => status)

  it('answers what comes during an election once there is a new primary', async () => {
    const primary = await set.settled()
    await set.signal(primary, 'SIGKILL')
    const answers = await readAndWrite('killed').finally(() => set.startMember(primary))
    expect(answers.map(({ status }) => status)).to.deep.equal([201, 201, 200, 200])
  })

  it('answers what comes to a frozen primary', async () => {
    const primary = await set.settled()
    await set.signal(primary, 'SIGSTOP')
    const answers = await readAndWrite('frozen').finally(() => set.signal(primary, 'SIGCONT'))
    expect(answers.map(({ status }) => status)).to.deep.equal([201, 201, 200, 200])
  })

  it('answers 503 with Retry-After while there can be no primary, and does later once what was asked twice', async () => {
    const primary = await set.settled()
    const dead = [primary, others(primary)[0]]
    for (const member of dead) await set.signal(member, 'SIGKILL')
    const refused = await readAndWrite('alone')
    expect(
      refused.map(({ status, headers, problem }) => [status, headers.get('Retry-After'), problem.code]),
    ).to.deep.equal(Array(4).fill([503, '5', 'http.unavailable']))
    expect([await probe('/readyz'), await probe('/healthz'), await probe('/metrics')]).to.deep.equal([503, 200, 200])

    for (const member of dead) set.startMember(member)
    await set.primary()
    expect((await readAndWrite('alone')).map(({ status }) => status)).to.deep.equal([201, 201, 200, 200])
    expect((await readAndWrite('alone')).map(({ headers }) => headers.get('Idempotency-Replayed'))).to.deep.equal([
      'true',
      'true',
      null,
      null,
    ])
    expect(await countOrganisations(client, 'alone 1')).to.equal(1)
    expect(await probe('/readyz')).to.equal(200)
  })

  it('took none of it for a fault', () => {
    expect(service.output()).to.not.match(/ error /)
  })
})
