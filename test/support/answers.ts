/**
 * Holds every answer of every service that tests start against what its route declares. A body that is otherwise, be it by
 * one key, is answered as a fault, and fails the test that asked even where it looks at no status.
 */
import { afterEach } from 'mocha'
import type { AnswerCheck } from '../../server/platform/http/dependencies.ts'
import { problemsOf } from '../../server/platform/http/ownProblems.ts'
import { PROBLEMS } from '../../server/problems.ts'

const found: string[] = []

/** To be passed to `createApp` as `inspect`. */
export const inspectAnswer: AnswerCheck = {
  answered({ method, path, answer }, json) {
    if (!answer) return
    const { error } = answer.validate(JSON.parse(json), { abortEarly: false, convert: false, allowUnknown: false })
    if (!error) return
    const message = `${method} ${path} answered what it does not declare: ${error.message}`
    found.push(message)
    throw new Error(message)
  },
  refused(route, { code, status }) {
    if (status === 500 || problemsOf(route, PROBLEMS).includes(code)) return
    // The routes of a test's own context are in no file that problems are read from.
    if (!(`${route.method} ${route.path}` in PROBLEMS)) return
    found.push(`${route.method} ${route.path} was refused for ${code}, which it does not declare`)
  },
}

// On the root suite, because this file is read while mocha loads the specs.
afterEach(() => {
  const messages = found.splice(0)
  if (messages.length > 0) throw new Error(messages.join('\n'))
})
