import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import { readConfig } from '../../../config/env.ts'
import { StartupFault } from '../../../config/startupFault.ts'
import { keyRingOf } from '../../../server/kernel/keyRing.ts'
import { accessRulesOf } from '../../../server/platform/keys.ts'

describe('the keys of an instance', () => {
  let folder = ''
  const { access } = readConfig({})
  const keyFile = () => join(folder, 'keys')

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'firstcover-keys-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('are made at the first start, for the owner alone, and found again at the next', () => {
    const first = accessRulesOf(access, folder).keys.first.id
    expect(statSync(keyFile()).mode & 0o777).to.equal(0o600)
    expect(readFileSync(keyFile(), 'utf8')).to.match(/^[\da-f]{64}\n$/)
    expect(accessRulesOf(access, folder).keys.first.id).to.equal(first)
  })

  it('are others in another folder', () => {
    const one = accessRulesOf(access, join(folder, 'one')).keys.first.id
    expect(accessRulesOf(access, join(folder, 'two')).keys.first.id).not.to.equal(one)
  })

  it('are those of KEY_RING where it is given, and no file is made', () => {
    const secrets = ['a'.repeat(32), 'b'.repeat(32)]
    const { keys } = accessRulesOf(readConfig({ KEY_RING: secrets.join(',') }).access, folder)
    expect(keys).to.deep.equal(keyRingOf(secrets))
    expect(() => statSync(keyFile())).to.throw('ENOENT')
  })

  it('are never an empty or short line of a broken file', () => {
    for (const content of ['', '\n', 'short\n', `${'a'.repeat(64)}\nshort\n`]) {
      writeFileSync(keyFile(), content)
      expect(() => accessRulesOf(access, folder), JSON.stringify(content)).to.throw(StartupFault, 'holds no keys')
    }
  })
})
