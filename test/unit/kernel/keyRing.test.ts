import { expect } from 'chai'
import fc from 'fast-check'
import { decrypt, encrypt, isSealed, keyRingOf, seal } from '../../../server/kernel/keyRing.ts'

const OLD = 'an older key of the service, 2026-01'
const NEW = 'a newer key of the service, 2026-06'
const IV = Buffer.alloc(12, 7)
const content = { userId: 'USR1', expiresAt: new Date('2026-03-02T00:00:00Z'), scopes: ['claim.pay'] }

describe('the key ring', () => {
  it('names a key the same everywhere and shows nothing of it', () => {
    const { id } = keyRingOf([OLD]).first
    expect(id).to.match(/^[\da-f]{16}$/)
    expect(keyRingOf([NEW, OLD]).all.map((key) => key.id)).to.include(id)
    expect(keyRingOf([NEW]).first.id).not.to.equal(id)
  })

  it('seals with the first key and knows the seals of all', () => {
    const before = seal(keyRingOf([OLD]), 'session', content)
    const after = seal(keyRingOf([NEW, OLD]), 'session', content)
    expect(after.startsWith(keyRingOf([NEW]).first.id)).to.equal(true)
    expect(isSealed(keyRingOf([NEW, OLD]), 'session', content, before)).to.equal(true)
    expect(isSealed(keyRingOf([NEW]), 'session', content, after)).to.equal(true)
    expect(isSealed(keyRingOf([NEW]), 'session', content, before)).to.equal(false)
  })

  it('knows a seal whatever the order of what it is of', () => {
    const { userId, ...rest } = content
    expect(
      isSealed(keyRingOf([OLD]), 'session', { ...rest, userId }, seal(keyRingOf([OLD]), 'session', content)),
    ).to.equal(true)
  })

  it('knows no seal of anything else: another value, another kind, another key under the same id, none', () => {
    const ring = keyRingOf([OLD])
    const good = seal(ring, 'session', content)
    expect(isSealed(ring, 'session', { ...content, userId: 'USR2' }, good)).to.equal(false)
    expect(isSealed(ring, 'session', { ...content, more: 1 }, good)).to.equal(false)
    expect(isSealed(ring, 'apiToken', content, good)).to.equal(false)
    const forged = seal(keyRingOf([NEW]), 'session', content).replace(/^[\da-f]+/, ring.first.id)
    for (const wrong of [forged, null, undefined, '', '.', `${ring.first.id}.`, ring.first.id, `${good}A`])
      expect(isSealed(ring, 'session', content, wrong), String(wrong)).to.equal(false)
  })

  it('opens what it encrypted, for what it is about and nothing else, and never what was touched', () => {
    const ring = keyRingOf([NEW, OLD])
    fc.assert(
      fc.property(fc.string(), fc.uint8Array({ minLength: 12, maxLength: 12 }), fc.nat(), (text, iv, at) => {
        const closed = encrypt(ring, text, 'totp USR1', Buffer.from(iv))
        expect(decrypt(ring, closed, 'totp USR1')).to.equal(text)
        expect(decrypt(ring, closed, 'totp USR2')).to.equal(null)
        const [id, body = ''] = closed.split('.')
        const bytes = Buffer.from(body, 'base64url')
        bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 1
        expect(decrypt(ring, `${id}.${bytes.toString('base64url')}`, 'totp USR1')).to.equal(null)
      }),
      { numRuns: 100 },
    )
  })

  it('goes on opening after a rotation, until the older key is taken away', () => {
    const closed = encrypt(keyRingOf([OLD]), 'JBSWY3DPEHPK3PXP', 'totp USR1', IV)
    expect(decrypt(keyRingOf([NEW, OLD]), closed, 'totp USR1')).to.equal('JBSWY3DPEHPK3PXP')
    expect(decrypt(keyRingOf([NEW]), closed, 'totp USR1')).to.equal(null)
    for (const broken of ['', '.', 'x.y', `${keyRingOf([OLD]).first.id}.AAAA`])
      expect(decrypt(keyRingOf([OLD]), broken, 'totp USR1')).to.equal(null)
  })
})
