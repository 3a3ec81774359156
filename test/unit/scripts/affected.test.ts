import { expect } from 'chai'
import { affectedSpecs } from '../../../scripts/affected.ts'

const SPECS = [
  'test/acceptance/DemonstrationHoldsTogether.test.ts',
  'test/acceptance/MenusOfferWhatCanBecomeOnes.test.ts',
  'test/acceptance/TheQueueAsksWhatCanBeDone.test.ts',
  'test/api/billing/postings.test.ts',
  'test/api/claims/notice.test.ts',
  'test/api/migration/pastData.test.ts',
  'test/api/permissions.test.ts',
  'test/api/policy/issue.test.ts',
  'test/browser/claims.test.ts',
  'test/browser/field.test.ts',
  'test/fuzz/endpoints.test.ts',
  'test/jobs/proof.test.ts',
  'test/jobs/reminders.test.ts',
  'test/jobs/twice.test.ts',
  'test/platform/start.test.ts',
  'test/security/strangers.test.ts',
  'test/unit/claims/adjustment.test.ts',
]

/** Who imports whom, the other way round, as in the product but smaller. */
const IMPORTERS = new Map([
  [
    'server/business/claims/domain/adjustment.ts',
    ['server/business/claims/usecases/assess.ts', 'test/unit/claims/adjustment.test.ts'],
  ],
  [
    'server/business/claims/usecases/assess.ts',
    ['server/business/claims/claims.routes.ts', 'test/fuzz/endpoints.test.ts'],
  ],
  ['server/business/claims/claims.routes.ts', ['server/routes.ts']],
  ['server/business/policy/policy/policy.routes.ts', ['server/routes.ts']],
  ['server/business/ledger/billing/billing.routes.ts', ['server/routes.ts']],
  ['server/routes.ts', ['server/app.ts', 'test/api/permissions.test.ts']],
  ['server/app.ts', ['test/support/app.ts']],
  [
    'test/support/app.ts',
    ['test/api/billing/postings.test.ts', 'test/api/claims/notice.test.ts', 'test/api/policy/issue.test.ts'],
  ],
  ['server/platform/database/transaction.ts', ['server/business/claims/usecases/assess.ts']],
  ['server/business/ledger/billing/usecases/prove.ts', ['jobs/proof.ts']],
  ['server/business/ledger/billing/domain/balance.ts', ['server/business/ledger/billing/usecases/prove.ts']],
  ['jobs/proof.ts', ['jobs/registry.ts']],
  ['jobs/registry.ts', ['test/support/jobs.ts']],
  ['test/support/jobs.ts', ['test/jobs/proof.test.ts', 'test/jobs/reminders.test.ts', 'test/jobs/twice.test.ts']],
  ['server/business/policy/policy/domain/policyMenu.ts', ['server/demonstration/seed.ts']],
  ['server/demonstration/seed.ts', ['test/support/story.ts']],
  [
    'test/support/story.ts',
    [
      'test/acceptance/DemonstrationHoldsTogether.test.ts',
      'test/acceptance/MenusOfferWhatCanBecomeOnes.test.ts',
      'test/acceptance/TheQueueAsksWhatCanBeDone.test.ts',
      'test/api/migration/pastData.test.ts',
    ],
  ],
  ['config/calendar.ts', ['server/business/claims/domain/adjustment.ts']],
  ['web/src/claims/Amounts.tsx', ['web/src/claims/ClaimPage.tsx']],
  ['web/src/claims/ClaimPage.tsx', ['web/src/routes.tsx']],
  ['web/src/layout/Main.tsx', ['web/src/app.tsx']],
  ['web/src/routes.tsx', ['web/src/app.tsx']],
])

const TEXTS: Readonly<Record<string, string>> = {
  'config/calendar.ts': "readFile(join(HERE, 'calendar/2026.json'))",
  'web/src/routes.tsx': "page('/claims/:number', () => import('./claims/ClaimPage.tsx'), 'ClaimPage'),",
  'server/business/ledger/billing/billing.routes.ts': "{ method: 'get', path: '/postings', permission: 'x' }",
  'test/api/permissions.test.ts': "import { routes } from '../../server/routes.ts'",
  'test/security/strangers.test.ts': "expect((await stranger.get('/postings')).status).to.equal(403)",
  'test/browser/claims.test.ts': "await handler.open('/claims/CL1')",
  'test/browser/field.test.ts': "await maker.open('/policies')",
}

const affectedBy = (...changed: string[]) =>
  affectedSpecs({ changed, importers: IMPORTERS, specs: SPECS, textOf: (file) => TEXTS[file] ?? '' })

describe('specs that a change can make fail', () => {
  it('walk all endpoints where more than a rule changed', () => {
    expect(affectedBy('server/business/claims/domain/adjustment.ts')).not.to.include('test/fuzz/endpoints.test.ts')
    expect(affectedBy('server/business/claims/usecases/assess.ts')).to.include('test/fuzz/endpoints.test.ts')
    expect(
      affectedBy('server/business/claims/domain/adjustment.ts', 'server/business/claims/usecases/assess.ts'),
    ).to.include('test/fuzz/endpoints.test.ts')
  })

  it('import what changed, or meet it at the routes of its context', () => {
    expect(affectedBy('server/business/claims/domain/adjustment.ts')).to.deep.equal([
      'test/api/claims/notice.test.ts',
      'test/unit/claims/adjustment.test.ts',
    ])
    expect(affectedBy('server/business/policy/policy/policy.routes.ts')).to.deep.equal([
      'test/api/permissions.test.ts',
      'test/api/policy/issue.test.ts',
    ])
  })

  it('leave the walks out also where the spec of a rule and what is told of it changed with it', () => {
    const changed = ['server/business/claims/domain/adjustment.ts', 'test/unit/claims/adjustment.test.ts', 'README.md']
    expect(affectedBy(...changed, 'docs/adr/0001-events.md')).not.to.include('test/fuzz/endpoints.test.ts')
    expect(affectedBy(...changed, 'test/fuzz/endpoints.test.ts')).to.include('test/fuzz/endpoints.test.ts')
  })

  it('ask at the addresses of a table of routes that changed itself, or all routes there are', () => {
    const affected = affectedBy('server/business/ledger/billing/billing.routes.ts')
    expect(affected).to.deep.equal([
      'test/api/billing/postings.test.ts',
      'test/api/permissions.test.ts',
      'test/security/strangers.test.ts',
    ])
    expect(affectedBy('server/business/claims/usecases/assess.ts')).not.to.include('test/api/permissions.test.ts')
  })

  it('are all that start the service where its assembly changed', () => {
    expect(affectedBy('server/routes.ts')).to.deep.equal([
      'test/api/billing/postings.test.ts',
      'test/api/claims/notice.test.ts',
      'test/api/permissions.test.ts',
      'test/api/policy/issue.test.ts',
      'test/platform/start.test.ts',
    ])
  })

  it('start processes where the platform changed', () => {
    expect(affectedBy('server/platform/database/transaction.ts')).to.include('test/platform/start.test.ts')
    expect(affectedBy('server/business/claims/claims.routes.ts')).not.to.include('test/platform/start.test.ts')
  })

  it('open the pages a change is part of, or all where their frame changed', () => {
    expect(affectedBy('web/src/claims/Amounts.tsx')).to.deep.equal(['test/browser/claims.test.ts'])
    expect(affectedBy('web/src/layout/Main.tsx')).to.deep.equal([
      'test/browser/claims.test.ts',
      'test/browser/field.test.ts',
    ])
  })

  it('are those of the jobs a change is part of, and for more than a rule those of all of them', () => {
    expect(affectedBy('server/business/ledger/billing/domain/balance.ts')).to.deep.equal(['test/jobs/proof.test.ts'])
    const affected = affectedBy('server/business/ledger/billing/usecases/prove.ts')
    expect(affected).to.deep.equal(['test/jobs/proof.test.ts', 'test/jobs/twice.test.ts'])
    expect(affectedBy('jobs/registry.ts')).to.include('test/jobs/reminders.test.ts')
  })

  it('look at the story where it is told otherwise, and compare menus where one changed', () => {
    const told = 'test/acceptance/DemonstrationHoldsTogether.test.ts'
    expect(affectedBy('server/demonstration/seed.ts')).to.deep.equal([told])
    expect(affectedBy('server/business/policy/policy/domain/policyMenu.ts')).to.deep.equal([
      told,
      'test/acceptance/MenusOfferWhatCanBecomeOnes.test.ts',
      'test/acceptance/TheQueueAsksWhatCanBeDone.test.ts',
    ])
  })

  it('read documents of before where documents changed', () => {
    expect(affectedBy('models/policies.ts')).to.deep.equal(['test/api/migration/pastData.test.ts'])
    expect(affectedBy('test/support/story.ts')).to.include('test/api/migration/pastData.test.ts')
  })

  it('are found for data by the sources that name it', () => {
    expect(affectedBy('config/calendar/2026.json')).to.include('test/unit/claims/adjustment.test.ts')
    expect(affectedBy('LICENSE')).to.deep.equal([])
  })

  it('are those that changed themselves, and all where the installation changed', () => {
    expect(affectedBy('test/browser/field.test.ts')).to.deep.equal(['test/browser/field.test.ts'])
    expect(affectedBy('package-lock.json')).to.deep.equal(SPECS)
  })
})
