import { expect } from 'chai'
import type { Stored } from '../../models/store.ts'
import type { TestService } from './app.ts'
import type { PersonName } from './people.ts'

interface Change {
  readonly service: TestService
  readonly method?: 'POST' | 'PUT'
  /** A document on which `by` may do it with `body`. */
  readonly target: () => Promise<Stored>
  readonly path: (number: string) => string
  readonly body?: object
  readonly by: PersonName
  /** Someone of the same case without the permission. */
  readonly forbidden: PersonName
  /** Someone with the permission, of another case. */
  readonly foreign: PersonName
  /** Bodies the schema refuses. */
  readonly malformed?: readonly object[]
}

/** What holds for every change of a document: 400, 401, 403, 404, 412 and 428, and that nothing is written then. */
export function describeTurningAway(change: Change): void {
  const { service, method = 'POST', target, path, body = {}, by, forbidden, foreign, malformed = [] } = change
  describe('turns away', () => {
    let document: Stored
    before(async () => {
      document = await target()
    })
    const send = async (who: PersonName | null, sent: object, ifMatch?: number) => {
      const client = who ? await service.signIn(who) : service.anonymous()
      const options = ifMatch === undefined ? {} : { ifMatch }
      const answer = await client.send(method, path(document._id), sent, options)
      return [answer.status, answer.problem.code]
    }

    it('with 401 whoever is not signed in', async () => {
      expect(await send(null, body, document.version)).to.deep.equal([401, 'http.unauthenticated'])
    })

    it('with 403 whoever has no permission', async () => {
      expect(await send(forbidden, body, document.version)).to.deep.equal([403, 'http.forbidden'])
    })

    it('with 404 whoever it does not belong to', async () => {
      expect(await send(foreign, body, document.version)).to.deep.equal([404, 'http.not-found'])
    })

    it('with 412 whoever saw another version', async () => {
      expect(await send(by, body, document.version + 1)).to.deep.equal([412, 'http.stale'])
    })

    it('with 428 whoever names no version', async () => {
      expect(await send(by, body)).to.deep.equal([428, 'http.if-match-required'])
    })

    it('with 400 whatever does not fit the schema', async () => {
      for (const wrong of [...malformed, { ...body, unknownKey: 1 }])
        expect(await send(by, wrong, document.version), JSON.stringify(wrong)).to.deep.equal([400, 'http.invalid'])
    })
  })
}
