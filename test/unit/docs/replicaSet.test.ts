import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runInNewContext } from 'node:vm'
import { expect } from 'chai'

const ROOT = join(import.meta.dirname, '../../..')
const script = readFileSync(join(ROOT, 'deploy/replica-set.js'), 'utf8')

interface NewUser {
  readonly user: string
  readonly pwd: string
  readonly roles: readonly unknown[]
}

/** A server with access control: the first user can be made without a login, others only by who may restore users. */
function aServer() {
  const users = new Map<string, NewUser>()
  let login: NewUser | undefined
  const admin = {
    createUser: (user: NewUser) => {
      if (users.size > 0 && !login?.roles.includes('restore')) throw new Error('Unauthorized')
      if (users.has(user.user)) throw new Error('exists')
      users.set(user.user, user)
    },
    auth: (name: string, pwd: string) => {
      if (users.get(name)?.pwd !== pwd) throw new Error('AuthenticationFailed')
      login = users.get(name)
    },
  }
  const start = () => {
    login = undefined
    runInNewContext(script, {
      rs: { initiate: () => undefined },
      db: { hello: () => ({ isWritablePrimary: true }), getSiblingDB: () => admin },
      process: { env: { MONGODB_PASSWORD: 'service', MONGODB_BACKUP_PASSWORD: 'backup' } },
      print: () => undefined,
      sleep: () => undefined,
    })
  }
  return { users, start }
}

describe('the start of the replica set', () => {
  it('makes the user of the service and the one for backups, and leaves them alone from then on', () => {
    const { users, start } = aServer()
    start()
    start()
    const rolesOf = (name: string) => JSON.stringify(users.get(name)?.roles)
    expect([...users.keys()]).to.have.members(['firstcover', 'backup'])
    expect(rolesOf('firstcover')).to.equal(JSON.stringify([{ role: 'readWrite', db: 'firstcover' }]))
    expect(rolesOf('backup')).to.equal(JSON.stringify(['backup', 'restore']))
  })

  it('is given every secret it asks for', () => {
    const compose = readFileSync(join(ROOT, 'compose.yaml'), 'utf8')
    for (const [name] of script.matchAll(/MONGODB_\w+/g)) expect(compose).to.contain(`${name}: \${${name}:?`)
  })
})
