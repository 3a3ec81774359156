import { expect } from 'chai'
import { hashPassword, verifyPassword } from '../../../server/business/party/identity/usecases/passwordHash.ts'
import { ACCESS } from '../../support/access.ts'

describe('the hash of a password', () => {
  it('costs what the service is told, and OWASP’s least where it is told nothing', async () => {
    expect(await hashPassword('mosaik-Vogel-77', { access: ACCESS })).to.match(/^\$argon2id\$v=19\$m=64,t=2,p=1\$/)
    expect(await hashPassword('mosaik-Vogel-77', {})).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })

  it('is verified as it was made, whatever the service is told today', async () => {
    for (const made of [{ access: ACCESS }, {}]) {
      const hash = await hashPassword('mosaik-Vogel-77', made)
      for (const today of [{ access: ACCESS }, {}]) {
        expect(await verifyPassword(hash, 'mosaik-Vogel-77', today)).to.equal(true)
        expect(await verifyPassword(hash, 'mosaik-Vogel-78', today)).to.equal(false)
      }
    }
    expect(await verifyPassword(undefined, 'mosaik-Vogel-77', {})).to.equal(false)
  })
})
