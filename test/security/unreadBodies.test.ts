import { expect } from 'chai'
import { routes } from '../../server/routes.ts'
import { useService } from '../support/app.ts'
import { sendUnfinished } from '../support/unfinished.ts'

const MEGABYTE = 2 ** 20

describe('the body of a request', () => {
  const service = useService()
  const writing = routes.filter(({ method }) => method !== 'get')
  const filled = (path: string) => path.replaceAll(/:\w+/g, 'X-1')

  it('is read of nobody unknown: every closed endpoint answers 401 to headers alone', async () => {
    const closed = writing.filter(({ permission }) => permission !== 'public')
    const answers = await Promise.all(
      closed.map(async ({ method, path }) => {
        const request = { method: method.toUpperCase(), path: filled(path), claimedBytes: 9 * MEGABYTE }
        const answer = await sendUnfinished(service.origin, request)
        answer.close()
        return `${method} ${path} ${answer.status}`
      }),
    )
    expect(answers).to.deep.equal(closed.map(({ method, path }) => `${method} ${path} 401`))
  })

  it('is not read of somebody whose role may not send it', async () => {
    const client = await service.signIn('supervisor')
    const headers = { cookie: client.cookie ?? '', 'x-csrf-token': client.session?.csrfToken ?? '' }
    const request = { method: 'POST', path: '/catalogue-editions', headers, claimedBytes: 9 * MEGABYTE }
    const answer = await sendUnfinished(service.origin, request)
    answer.close()
    expect(answer.status).to.equal(403)
  })

  it('is cut off when a refused sender sends on without end', async () => {
    const answer = await sendUnfinished(service.origin, { method: 'POST', path: '/users', claimedBytes: 64 * MEGABYTE })
    expect(answer.status).to.equal(401)
    let sent = 0
    while (sent < 16 && (await answer.push(MEGABYTE))) sent += 1
    answer.close()
    expect(sent).to.be.below(16)
  })

  it('is small where anybody may send one', async () => {
    const anonymous = service.anonymous()
    const password = 'x'.repeat(33 * 1024)
    for (const { path } of writing.filter(({ permission }) => permission === 'public')) {
      const { status, problem } = await anonymous.post(path, { login: 'maker', password })
      expect([path, status, problem.code]).to.deep.equal([path, 413, 'http.too-large'])
    }
  })
})
