import { expect } from 'chai'
import { readConfig } from '../../../config/env.ts'
import { environmentSchema } from '../../../config/environment.ts'
import { StartupFault } from '../../../config/startupFault.ts'
import { configurationSection } from '../../../scripts/configuration.ts'
import { withSection } from '../../../scripts/section.ts'

const production = {
  NODE_ENV: 'production',
  MONGODB_URI: 'mongodb://db.example/firstcover?replicaSet=rs0',
  PUBLIC_ORIGIN: 'https://firstcover.example',
  METRICS_TOKEN: 'm'.repeat(32),
  KEY_RING: 'k'.repeat(32),
}

describe('the configuration', () => {
  it('needs nothing for a trial', () => {
    const config = readConfig({})
    expect(config).to.deep.include({ production: false, demonstration: true, businessDate: null })
    expect(config.database.uri).to.equal(null)
    expect(config.http).to.include({ host: '127.0.0.1', port: 3000 })
  })

  it('hashes passwords with less memory only outside production', () => {
    expect(readConfig({ PASSWORD_MEMORY_KIB: '64' }).access.passwordMemoryKib).to.equal(64)
    expect(readConfig(production).access.passwordMemoryKib).to.equal(19_456)
    expect(() => readConfig({ ...production, PASSWORD_MEMORY_KIB: '19455' })).to.throw(/PASSWORD_MEMORY_KIB/)
    expect(readConfig({ ...production, PASSWORD_MEMORY_KIB: '65536' }).access.passwordMemoryKib).to.equal(65_536)
  })

  it('is frozen, its parts too', () => {
    const config = readConfig({})
    expect(() => Object.assign(config, { production: true })).to.throw(TypeError)
    expect(() => Object.assign(config.http, { port: 1 })).to.throw(TypeError)
  })

  it('names everything that production misses in one line', () => {
    expect(() => readConfig({ NODE_ENV: 'production' })).to.throw(StartupFault, /MONGODB_URI is missing/)
    const message = messageOf({
      NODE_ENV: 'production',
      PORT: 'eighty',
      BUSINESS_DATE: '2026-03-01',
      DEMONSTRATION: 'true',
    })
    for (const name of [
      'PORT',
      'PUBLIC_ORIGIN',
      'MONGODB_URI',
      'METRICS_TOKEN',
      'KEY_RING',
      'BUSINESS_DATE',
      'DEMONSTRATION',
    ])
      expect(message).to.include(name)
    expect(message).not.to.include('\n')
  })

  it('has no demonstration data in production', () => {
    expect(readConfig(production).demonstration).to.equal(false)
  })

  it('refuses short secrets without repeating them', () => {
    const message = messageOf({ ...production, METRICS_TOKEN: 'open-sesame' })
    expect(message).to.include('METRICS_TOKEN').and.not.to.include('sesame')
  })

  it('takes several keys, none short and none twice, and repeats none of them', () => {
    const keys = ['a'.repeat(32), 'b'.repeat(64)]
    expect(readConfig({ KEY_RING: keys.join(', ') }).access.keys).to.deep.equal(keys)
    expect(messageOf({ KEY_RING: `${keys[0]},open-sesame` }))
      .to.include('KEY_RING')
      .and.not.to.include('sesame')
    expect(messageOf({ KEY_RING: `${keys[0]},${keys[0]}` }))
      .to.include('twice')
      .and.not.to.include('aaa')
  })

  it('has a second factor in production, whatever is asked', () => {
    expect(readConfig(production).access.secondFactor).to.equal(true)
    expect(messageOf({ ...production, SECOND_FACTOR: 'false' })).to.include('SECOND_FACTOR')
  })

  it('treats an empty variable as unset', () => {
    expect(readConfig({ PORT: '', MONGODB_URI: '', BUSINESS_DATE: '', JOBS_ENABLED: '' })).to.deep.equal(readConfig({}))
  })

  it('is a server, a worker or both', () => {
    const roleOf = (environment: Record<string, string>) => {
      const { serves, jobsEnabled } = readConfig(environment)
      return [serves, jobsEnabled]
    }
    expect(roleOf({})).to.deep.equal([true, true])
    expect(roleOf({ ROLE: 'server' })).to.deep.equal([true, false])
    expect(roleOf({ JOBS_ENABLED: 'false' })).to.deep.equal([true, false])
    expect(roleOf({ ROLE: 'worker' })).to.deep.equal([false, true])
    expect(messageOf({ ROLE: 'worker', JOBS_ENABLED: 'false' })).to.include('JOBS_ENABLED')
    expect(messageOf({ ROLE: 'boss' })).to.include('ROLE')
  })

  it('accepts a business date that exists and no other', () => {
    expect(readConfig({ BUSINESS_DATE: '2028-02-29' }).businessDate).to.equal('2028-02-29')
    for (const date of ['2026-02-29', '2026-3-1', 'today'])
      expect(messageOf({ BUSINESS_DATE: date })).to.include('BUSINESS_DATE')
  })

  it('knows the scanner by host and port, and no other way', () => {
    expect(readConfig({}).intake).to.deep.equal({ maxBytes: 20 * 1024 * 1024, scanner: null })
    expect(readConfig({ CLAMD_ADDRESS: 'clamd:3310' }).intake.scanner).to.deep.equal({ host: 'clamd', port: 3310 })
    expect(readConfig({ CLAMD_ADDRESS: '[::1]:3310' }).intake.scanner).to.deep.equal({ host: '::1', port: 3310 })
    for (const address of ['clamd', 'clamd:0', 'clamd:70000', 'tcp://clamd:3310', ':3310'])
      expect(messageOf({ CLAMD_ADDRESS: address })).to.include('CLAMD_ADDRESS')
  })

  it('describes every variable', () => {
    for (const [name, { flags }] of Object.entries(
      environmentSchema.describe().keys as Record<string, { flags: { description?: string } }>,
    )) {
      expect(flags.description, name).to.be.a('string')
    }
  })

  it('is the table in the README', () => {
    const { current, wanted } = withSection(configurationSection())
    expect(current).to.equal(wanted, 'run npm run docs:config')
  })
})

function messageOf(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    return (error as Error).message
  }
  throw new Error('accepted')
}
