import { after, before } from 'mocha'
import type { Browser } from 'playwright-core'
import winston from 'winston'
import { readConfig } from '../../config/env.ts'
import { createApp } from '../../server/app.ts'
import { systemClock } from '../../server/clock.ts'
import { seedDemonstration } from '../../server/demonstration/seed.ts'
import { clientRouter } from '../../server/http/client.ts'
import { securityHeaders } from '../../server/http/security.ts'
import { authenticate } from '../../server/identity/usecases/authenticate.ts'
import { routes } from '../../server/routes.ts'
import { ACCESS } from './access.ts'
import { startBrowser } from './browser.ts'
import { builtPath } from './built.ts'
import { useDatabase } from './database.ts'
import { type Listening, listen } from './server.ts'
import { type SIZES, Visitor } from './visitor.ts'

let listening: Listening | undefined
let browser: Browser | undefined
const acquaintances = new Map<string, Promise<Visitor>>()

/**
 * The service as people meet it: built client, security headers and the demonstration story, on a port of its own, with
 * a browser to look at it. All browser tests share one, so each leaves standing what the others go on from.
 */
export const demonstration = {
  get origin(): string {
    return listening?.origin ?? ''
  },
  /** Somebody at the client who is not signed in. */
  visitor(size?: keyof typeof SIZES): Promise<Visitor> {
    if (!browser) throw new Error('no browser yet')
    return Visitor.at(browser, demonstration.origin, size)
  },
  /** Somebody signed in without the form, to be where the work is at once. The same person is met again, where they were. */
  signedIn(login: string, size: keyof typeof SIZES = 'desk'): Promise<Visitor> {
    const met = acquaintances.get(`${login} ${size}`) ?? newlySignedIn(login, size)
    acquaintances.set(`${login} ${size}`, met)
    return met
  },
}

async function newlySignedIn(login: string, size: keyof typeof SIZES): Promise<Visitor> {
  const visitor = await demonstration.visitor(size)
  await visitor.isSignedIn(login)
  return visitor
}

// On the root suite, because this file is read while mocha loads the specs: once for all of them.
useDatabase()
before(async function () {
  this.timeout(180_000)
  const client = builtPath('web')
  const clock = systemClock(null)
  const logger = winston.createLogger({ silent: true })
  await seedDemonstration({ clock, logger })
  const app = createApp({
    routes,
    clock,
    logger,
    demonstration: true,
    intake: readConfig({}).intake,
    access: ACCESS,
    coolingOffHours: 0,
    authenticate,
    before: [securityHeaders(false)],
    after: [clientRouter(client)],
  })
  listening = await listen(app)
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await listening?.close()
})
