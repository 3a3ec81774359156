import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect } from 'chai'
import express from 'express'
import { after, before } from 'mocha'
import winston from 'winston'
import { compressFolder } from '../../../scripts/compress.ts'
import { clientRouter } from '../../../server/platform/http/client.ts'
import { problemHandler } from '../../../server/platform/http/errors.ts'
import { createMetrics } from '../../../server/platform/http/metrics.ts'
import { probesRouter } from '../../../server/platform/http/probes.ts'
import { securityHeaders } from '../../../server/platform/http/security.ts'
import { type Listening, listen } from '../../support/server.ts'

/** Large enough to be worth compressing. */
const SCRIPT = 'export const name = "首保"\n'.repeat(400)

describe('what surrounds the API', () => {
  const state = { draining: false, database: true }
  const folder = mkdtempSync(join(tmpdir(), 'client-'))
  let server: Listening

  before(async () => {
    mkdirSync(join(folder, 'assets'))
    writeFileSync(join(folder, 'index.html'), '<div id="root"></div>')
    writeFileSync(join(folder, 'assets', 'main-abc123.js'), 'void 0')
    writeFileSync(join(folder, 'assets', 'page-def456.js'), SCRIPT)
    await compressFolder(folder)
    const metrics = createMetrics(
      't'.repeat(32),
      async () => [{ job: 'ledgerProof', state: 'failed', count: 2 }],
      () => ({
        underWay: 1,
        waiting: 3,
      }),
      async () => ({ sealSeconds: 4, followers: [{ name: 'activity', seconds: 5, deadLetters: 6 }] }),
    )
    const readDatabase = async () => {
      if (!state.database) throw new Error('gone')
    }
    const app = express()
    app.use(
      metrics.middleware,
      securityHeaders(false),
      probesRouter({ readDatabase, isDraining: () => state.draining, clock: () => 'right' }),
    )
    app.use(metrics.router)
    app.get('/api/claims/:claimNo', (_request, response) => void response.json({}))
    app.use(clientRouter(folder), problemHandler(winston.createLogger({ silent: true })))
    server = await listen(app)
  })
  after(async () => {
    await server.close()
    rmSync(folder, { recursive: true })
  })

  for (const [accepted, encoding] of [
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['identity', null],
  ] as const) {
    it(`sends a script to a browser that takes ${accepted} as ${encoding ?? 'it is'}`, async () => {
      const answer = await get('/assets/page-def456.js', { 'Accept-Encoding': accepted })
      expect(answer.headers.get('content-encoding')).to.equal(encoding)
      expect(answer.headers.get('vary')).to.match(/accept-encoding/i)
      expect(answer.headers.get('cache-control')).to.equal('public, max-age=31536000, immutable')
      expect(answer.headers.get('content-type')).to.match(/javascript/)
      const length = Number(answer.headers.get('content-length'))
      expect(await answer.text()).to.equal(SCRIPT)
      if (encoding) expect(length).to.be.below(SCRIPT.length / 10)
    })
  }

  it('has a browser ask each time whether the page is still the same', async () => {
    const page = await get('/claims/CL2026000001', { Accept: 'text/html' })
    expect([page.status, page.headers.get('cache-control')]).to.deep.equal([200, 'no-cache'])
    expect(page.headers.get('etag')).to.be.a('string')
  })

  const get = (path: string, headers: Record<string, string> = {}) => fetch(server.origin + path, { headers })

  it('lives while it drains, and is not ready then', async () => {
    expect((await get('/readyz')).status).to.equal(200)
    state.draining = true
    expect((await get('/readyz')).status).to.equal(503)
    expect((await get('/healthz')).status).to.equal(200)
    state.draining = false
  })

  it('is not ready without its database', async () => {
    state.database = false
    const answer = await get('/readyz')
    state.database = true
    expect(answer.status).to.equal(503)
    expect(await answer.json()).to.include({ database: false, draining: false })
  })

  it('shows metrics to the holder of the token only', async () => {
    expect((await get('/metrics')).status).to.equal(401)
    expect((await get('/metrics', { Authorization: `Bearer ${'u'.repeat(32)}` })).status).to.equal(401)
    expect((await get('/metrics', { Authorization: `Bearer ${'t'.repeat(32)}` })).status).to.equal(200)
  })

  it('measures requests by route pattern and counts job runs', async () => {
    await get('/api/claims/CL2026000001')
    const text = await (await get('/metrics', { Authorization: `Bearer ${'t'.repeat(32)}` })).text()
    expect(text).to.match(
      /http_request_duration_seconds_count\{(?=.*route="\/api\/claims\/:claimNo")(?=.*status="200").*\} 1/,
    )
    expect(text).not.to.include('CL2026000001')
    expect(text).to.include('job_runs{job="ledgerProof",state="failed"} 2')
    expect(text).to.include('seal_lag_seconds 4')
    expect(text).to.include('follower_lag_seconds{follower="activity"} 5')
    expect(text).to.include('follower_dead_letters{follower="activity"} 6')
  })

  it('lets no script in from elsewhere, and does not ask for https on http', async () => {
    const headers = (await get('/healthz')).headers
    expect(headers.get('Content-Security-Policy'))
      .to.include("script-src 'self';")
      .and.not.to.include('upgrade-insecure')
    expect(headers.get('Strict-Transport-Security')).to.equal(null)
    expect(headers.get('X-Content-Type-Options')).to.equal('nosniff')
  })

  it('serves hashed files for ever and pages afresh', async () => {
    expect((await get('/assets/main-abc123.js')).headers.get('Cache-Control')).to.equal(
      'public, max-age=31536000, immutable',
    )
    const page = await get('/claims/CL2026000001', { Accept: 'text/html' })
    expect(page.headers.get('Cache-Control')).to.equal('no-cache')
    expect(await page.text()).to.include('id="root"')
  })

  it('answers 404 for a file that is gone and for what is not a page', async () => {
    expect((await get('/assets/main-old.js')).status).to.equal(404)
    expect((await get('/nowhere', { Accept: 'application/json' })).status).to.equal(404)
  })
})
