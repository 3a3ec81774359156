import { hostname } from 'node:os'
import mongoose from 'mongoose'
import type { Logger } from 'winston'
import type { Config } from '../config/env.ts'
import { JOBS } from '../config/jobs.ts'
import { projectPath } from '../config/paths.ts'
import { bordereauBatches } from '../jobs/bordereau.ts'
import { jobDefinitionsOf } from '../jobs/registry.ts'
import { createJobs } from '../jobs/runner.ts'
import { countJobRuns } from '../models/jobRunCounts.ts'
import { apiDescription } from './apiDescription.ts'
import { createApp, turnsOf } from './app.ts'
import { authenticateRequest } from './business/party/identity/authenticateRequest.ts'
import { deviceOf } from './business/party/identity/sessionCookie.ts'
import { checkKeys } from './business/party/identity/usecases/checkKeys.ts'
import { readSigningKey } from './business/policy/documents/usecases/readSigningKey.ts'
import { refusePublishedAccounts } from './demonstration/publishedAccounts.ts'
import { tellOnce } from './demonstration/tellOnce.ts'
import { followers } from './followers.ts'
import { listen } from './listener.ts'
import { systemClock } from './platform/clock.ts'
import { checkServer } from './platform/database/checkServer.ts'
import { ClockReferee } from './platform/database/clockReferee.ts'
import { openDatabase, type startOwn } from './platform/database/open.ts'
import { wrapPersonalKeysAnew } from './platform/database/personalKeys.ts'
import { readDatabase } from './platform/database/readiness.ts'
import { createFollowing } from './platform/following/runner.ts'
import { measureFollowers } from './platform/following/usecases/measureFollowers.ts'
import { clientRouter } from './platform/http/client.ts'
import { createMetrics, type Lags } from './platform/http/metrics.ts'
import { openApiRouter } from './platform/http/openapiRouter.ts'
import { probesRouter } from './platform/http/probes.ts'
import { securityHeaders } from './platform/http/security.ts'
import { accessRulesOf } from './platform/keys.ts'
import { createSealer } from './platform/sealing/sealer.ts'
import { measureSealing } from './platform/sealing/usecases/measureSealing.ts'
import { routes } from './routes.ts'

async function measureLags(now: Date): Promise<Lags> {
  const [{ lagSeconds: sealSeconds }, followers] = await Promise.all([measureSealing(now), measureFollowers(now)])
  return {
    sealSeconds,
    followers: followers.map(({ name, lagSeconds: seconds, deadLetters }) => ({ name, seconds, deadLetters })),
  }
}

/** The address people use: the one it is given, else the one it listens on. */
const publicOriginOf = ({ publicOrigin, host, port }: Config['http']): string =>
  publicOrigin?.replace(/\/+$/, '') ?? `http://${host}:${port}`

/** The running service. */
export interface Service {
  readonly address: string
  /** Runs on the demonstration story. */
  readonly demonstration: boolean
  /** Stops in order: no new requests, running ones finish, jobs finish, database closed. */
  stop(): Promise<void>
}

/**
 * Puts the parts together and starts them: database (`own` is its start, see `startOwn`), jobs, HTTP. What was started is
 * stopped again if a later part fails.
 */
export async function startService(
  config: Config,
  version: string,
  logger: Logger,
  own: ReturnType<typeof startOwn>,
): Promise<Service> {
  const started: (() => Promise<void>)[] = []
  const stop = async () => {
    for (const undo of started.splice(0).reverse()) await undo()
  }
  try {
    const access = accessRulesOf(config.access, config.database.dataDir)
    const database = await openDatabase(config.database, logger, access, own)
    started.push(database.close)
    const admin = mongoose.connection.getClient().db('admin')
    await checkServer(admin, logger)
    const clock = systemClock(config.businessDate)
    const referee = new ClockReferee(admin, clock.now, logger)
    await referee.begin()
    const demonstration = database.embedded && config.demonstration
    if (demonstration) await tellOnce(config.database.dataDir, { clock, logger, access })
    await checkKeys(access.keys)
    await wrapPersonalKeysAnew(access.keys)
    if (config.production) await refusePublishedAccounts()
    const signingKey = await readSigningKey(config.documents)
    const turns = turnsOf(config.http)
    const metrics = createMetrics(
      config.http.metricsToken,
      countJobRuns,
      () => turns.counts(),
      () => measureLags(clock.now()),
    )
    let draining = false
    const app = createApp({
      requestsPerAddress: config.http.requestsPerAddress,
      routes: config.serves ? routes : [],
      clock,
      logger,
      demonstration,
      intake: config.intake,
      access,
      deviceOf,
      publicOrigin: publicOriginOf(config.http),
      signingKey,
      coolingOffHours: demonstration ? 0 : config.coolingOffHours,
      authenticate: authenticateRequest,
      turns,
      trustProxy: config.http.trustProxy,
      before: [
        metrics.middleware,
        securityHeaders(config.http.publicOrigin?.startsWith('https:') ?? false),
        probesRouter({ readDatabase, isDraining: () => draining, clock: () => referee.verdict() }),
        metrics.router,
        ...(config.serves ? [openApiRouter(apiDescription(version))] : []),
      ],
      after: config.serves ? [clientRouter(projectPath('dist', 'web'))] : [],
    })
    if (config.jobsEnabled) {
      const jobs = createJobs({
        definitions: jobDefinitionsOf({
          keys: access.keys,
          heads: config.heads,
          publicOrigin: publicOriginOf(config.http),
          signingKey,
        }),
        batches: bordereauBatches,
        plans: JOBS,
        database: mongoose.connection.getClient().db(),
        clock,
        judgeClock: () => referee.judge(),
        logger,
        access,
        instance: `${hostname()}-${process.pid}`,
      })
      await jobs.start()
      started.push(jobs.stop)
      const sealer = createSealer({ keys: access.keys, now: clock.now, logger })
      sealer.start()
      started.push(() => sealer.stop())
      const following = createFollowing({ followers, clock, logger })
      following.start()
      started.push(() => following.stop())
    }
    const listener = await listen(app, config.http)
    started.push(async () => {
      draining = true
      await listener.drain()
    })
    return { address: config.http.publicOrigin ?? listener.address, demonstration, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
