import { after, before } from 'mocha'
import type { Browser } from 'playwright-core'
import winston from 'winston'
import { readConfig } from '../../config/env.ts'
import { createApp } from '../../server/app.ts'
import { authenticateRequest } from '../../server/business/party/identity/authenticateRequest.ts'
import { deviceOf } from '../../server/business/party/identity/sessionCookie.ts'
import { systemClock } from '../../server/platform/clock.ts'
import { clientRouter } from '../../server/platform/http/client.ts'
import { securityHeaders } from '../../server/platform/http/security.ts'
import { routes } from '../../server/routes.ts'
import { ACCESS } from './access.ts'
import { inspectAnswer } from './answers.ts'
import { startBrowser } from './browser.ts'
import { builtPath } from './built.ts'
import { useDatabase } from './database.ts'
import { type Listening, listen } from './server.ts'
import { standStory } from './story.ts'
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

type Circumstances = Pick<Parameters<typeof createApp>[0], 'clock' | 'logger' | 'demonstration' | 'access'>

const serviceOf = (circumstances: Circumstances) =>
  createApp({
    ...circumstances,
    routes,
    intake: readConfig({}).intake,
    publicOrigin: 'http://firstcover.test',
    coolingOffHours: 0,
    authenticate: authenticateRequest,
    inspect: inspectAnswer,
    deviceOf,
    before: [securityHeaders(false)],
    after: [clientRouter(builtPath('web'))],
  })

/** The same data behind a service that asks who decides or pays for a second factor, as in production. */
export async function serveWithSecondFactor(): Promise<
  Listening & { visitor(size?: keyof typeof SIZES): Promise<Visitor> }
> {
  const logger = winston.createLogger({ silent: true })
  const access = { ...ACCESS, secondFactor: true }
  const strict = await listen(serviceOf({ clock: systemClock(null), logger, demonstration: false, access }))
  return {
    ...strict,
    visitor: (size) => {
      if (!browser) throw new Error('no browser yet')
      return Visitor.at(browser, strict.origin, size)
    },
  }
}

// On the root suite, because this file is read while mocha loads the specs: once for all of them.
useDatabase()
before(async function () {
  this.timeout(180_000)
  const clock = systemClock(null)
  const logger = winston.createLogger({ silent: true })
  await standStory({ clock, logger, access: ACCESS })
  listening = await listen(serviceOf({ clock, logger, demonstration: true, access: ACCESS }))
  browser = await startBrowser()
})
after(async () => {
  await browser?.close()
  await listening?.close()
})
