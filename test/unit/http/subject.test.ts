import { expect } from 'chai'
import type { Request } from 'express'
import type { Reader } from '../../../server/platform/database/reader.ts'
import { numbered } from '../../../server/platform/http/fields.ts'
import { type AnyRoute, route } from '../../../server/platform/http/route.ts'
import { subjectFinderOf } from '../../../server/platform/http/subject.ts'

const plain = {
  name: 'doThing',
  method: 'post',
  permission: 'account.own',
  summary: 'A route',
  success: 204,
  schema: {},
  useCase: async () => null,
  view: () => null,
} as const
const routeOf = (more: object): AnyRoute => route<unknown, null>({ ...plain, path: '/things/:number', ...more })

describe('what a path names', () => {
  it('must be looked for by whoever reads a file or prepares something below a parameter', () => {
    for (const ahead of [{ upload: 'file' }, { prepare: async () => 1 }, { receive: { field: 'file', useCase: null } }])
      expect(() => subjectFinderOf(routeOf(ahead)), JSON.stringify(ahead)).to.throw('/things/:number')
  })

  it('need not be looked for where there is no parameter, or nothing goes ahead of the use case', () => {
    expect(subjectFinderOf(routeOf({ path: '/things', upload: 'file' }))).to.equal(null)
    expect(subjectFinderOf(routeOf({}))).to.equal(null)
  })

  it('is looked for by the texts of the path under their business names, and refused as its finder refuses', async () => {
    const asked: unknown[] = []
    const find = subjectFinderOf(
      routeOf({
        upload: 'file',
        schema: numbered('thingNo'),
        subject: async (_reader: Reader, named: unknown) => {
          asked.push(named)
          throw new Error('not there')
        },
      }),
    )
    const refused = await find?.({ params: { number: 'X1' } } as unknown as Request, {} as Reader).catch(String)
    expect([asked, refused]).to.deep.equal([[{ thingNo: 'X1' }], 'Error: not there'])
  })
})
