import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { after, before } from 'mocha'
import type { TestService } from './app.ts'
import { ApiClient } from './client.ts'
import { testDatabaseUri } from './database.ts'
import type { PersonName } from './people.ts'

const PROGRAM = fileURLToPath(new URL('./instanceProcess.ts', import.meta.url))

/** A second instance beside the one of the tests: it serves the same people from the same database. */
export interface SecondInstance {
  /** The client this person is signed in with, talking to the second instance. */
  signIn(name: PersonName): Promise<ApiClient>
}

/** Gives the tests of a `describe` a second instance of the service, in a process of its own. */
export function useSecondInstance(service: TestService): SecondInstance {
  let child: ChildProcess | undefined
  let origin = ''
  before(async function () {
    this.timeout(120_000)
    const args = [await testDatabaseUri(), service.clock.businessDate()]
    const started = fork(PROGRAM, args, { execArgv: ['--import', 'tsx'] })
    child = started
    const failed = once(started, 'exit').then(([code]) => {
      throw new Error(`the second instance ended with ${code}`)
    })
    const [told] = (await Promise.race([once(started, 'message'), failed])) as [string]
    failed.catch(() => {})
    origin = told
  })
  after(() => {
    child?.kill('SIGKILL')
  })
  return {
    signIn: async (name) => {
      const here = await service.signIn(name)
      const there = new ApiClient(origin, service.clock)
      there.cookie = here.cookie
      there.session = here.session
      return there
    },
  }
}
