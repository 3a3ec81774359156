import { expect } from 'chai'
import { after, before } from 'mocha'
import { startTestMongod } from '../support/mongod.ts'
import { failToStart, type ServiceProcess, startServiceProcess } from '../support/serviceProcess.ts'

const production = (uri: string, keyRing: string): Readonly<Record<string, string>> => ({
  NODE_ENV: 'production',
  MONGODB_URI: uri,
  PUBLIC_ORIGIN: 'https://firstcover.example',
  METRICS_TOKEN: 'm'.repeat(32),
  KEY_RING: keyRing,
})

describe('two instances in production on one database', function () {
  this.timeout(180_000)
  const [own, other] = ['a-key-of-the-first-instance-2026-one', 'quite-another-key-of-2026-for-no-one'] as const
  let mongod: Awaited<ReturnType<typeof startTestMongod>>
  let first: ServiceProcess

  before(async () => {
    mongod = await startTestMongod()
    first = await startServiceProcess(production(mongod.uri, own))
  })
  after(async () => {
    await first?.end('SIGTERM')
    await mongod?.stop()
  })

  it('do not both serve with different key rings: the second ends with a line that says why and tells no key', async () => {
    const { code, lines } = await failToStart(production(mongod.uri, other))
    expect(code).to.be.greaterThan(0)
    const told = lines.filter((line) => line.includes('KEY_RING'))
    expect(told, lines.join('\n')).to.have.length.within(1, 2)
    expect(lines.join('\n')).to.match(/used with key [\w-]+, and the keys given here \([\w-]+\) are others/)
    expect(lines.join('\n')).not.to.contain(own).and.not.to.contain(other)
    expect((await fetch(`${first.origin}/readyz`)).status, 'the first goes on').to.equal(200)
  })

  it('do both serve while a rotation is under way', async () => {
    const second = await startServiceProcess(production(mongod.uri, `${own},${other}`))
    try {
      expect((await fetch(`${second.origin}/readyz`)).status).to.equal(200)
    } finally {
      await second.end('SIGTERM')
    }
  })
})
