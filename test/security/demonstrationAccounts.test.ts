import { expect } from 'chai'
import { StartupFault } from '../../config/startupFault.ts'
import { userStore } from '../../models/users.ts'
import { createUser } from '../../server/business/party/identity/usecases/createUser.ts'
import { hashPassword } from '../../server/business/party/identity/usecases/passwordHash.ts'
import { DEMONSTRATION_PASSWORD } from '../../server/demonstration/people.ts'
import { refusePublishedAccounts } from '../../server/demonstration/publishedAccounts.ts'
import { useService } from '../support/app.ts'
import { testDatabaseUri } from '../support/database.ts'
import { failToStart } from '../support/serviceProcess.ts'

describe('production on a database with accounts of the demonstration', () => {
  const service = useService()
  const refusal = () =>
    refusePublishedAccounts().then(
      () => null,
      (error: unknown) => error,
    )
  const admit = (login: string, passwordKind: 'own' | 'demonstration') => {
    const organisationId = service.organisation('insurerA')
    const body = { login, name: '演示', organisationId, roles: ['underwriter'], password: 'mosaik-Vogel-77' } as const
    return service.act('administrator', (work) => createUser(work, { ...body, passwordKind }))
  }

  it('does not start, and says so in one line', async () => {
    expect(await refusal()).to.equal(null)
    const { _id } = await admit('someone.shown', 'demonstration')
    const { code, lines } = await failToStart({
      NODE_ENV: 'production',
      MONGODB_URI: await testDatabaseUri(),
      PUBLIC_ORIGIN: 'http://localhost:8080',
      METRICS_TOKEN: 'm'.repeat(32),
      KEY_RING: 'k'.repeat(32),
      DEMONSTRATION: '',
    })
    const line = lines.filter((text) => !text.startsWith('{'))
    expect([code, line.length], lines.join('\n')).to.deep.equal([1, 1])
    expect(line[0]).to.contain('someone.shown').and.not.contain(DEMONSTRATION_PASSWORD)
    await userStore.model.collection.updateOne({ _id: _id as never }, { $set: { disabled: true } })
    expect(await refusal()).to.equal(null)
  }).timeout(60_000)

  it('does not start with a published name whose own password is the published one either', async () => {
    const { _id } = await admit('claims.approver', 'own')
    expect(await refusal()).to.equal(null)
    const passwordHash = await hashPassword(DEMONSTRATION_PASSWORD, {})
    await userStore.model.collection.updateOne({ _id: _id as never }, { $set: { passwordHash } })
    expect(await refusal()).to.be.instanceOf(StartupFault)
    await userStore.model.collection.deleteOne({ _id: _id as never })
  })
})
