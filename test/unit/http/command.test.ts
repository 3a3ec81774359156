import { expect } from 'chai'
import Joi from '../../../config/joi.ts'
import { commandOf, refuseAmbiguous } from '../../../server/platform/http/command.ts'
import { numbered } from '../../../server/platform/http/fields.ts'
import { requestParser } from '../../../server/platform/http/parse.ts'
import { type AnyRoute, type RequestSchema, route } from '../../../server/platform/http/route.ts'
import { routes } from '../../../server/routes.ts'

const text = Joi.object({ text: Joi.string() })
const routeOf = (schema: RequestSchema<unknown>, more: object = {}): AnyRoute =>
  route<unknown, null>({
    name: 'doThing',
    method: 'post',
    path: '/things/:number',
    permission: 'account.own',
    summary: 'A route',
    success: 204,
    schema,
    useCase: async () => null,
    view: () => null,
    ...more,
  })

describe('what a use case is told', () => {
  it('is what was said in path, query and body, side by side and by business names', () => {
    const schema = { ...numbered('thingNo'), query: Joi.object({ on: Joi.string() }), body: text }
    const said = requestParser(schema, false)({ params: { number: 'X1' }, query: { on: 'today' }, body: { text: 'a' } })
    expect(commandOf(schema, said)).to.deep.equal({ thingNo: 'X1', on: 'today', text: 'a' })
  })

  it('has the file and what was done before the transaction beside it, under their own names', () => {
    const file = { name: 'a.csv', bytes: Buffer.from('a') }
    const said = { params: {}, query: {}, body: { text: 'a' }, file, prepared: 1 }
    expect(commandOf({}, said)).to.deep.equal({ text: 'a', file, prepared: 1 })
  })

  it('holds no value twice: such a route is refused before the service starts', () => {
    const twice = Joi.object({ thingNo: Joi.string() })
    expect(() => refuseAmbiguous(routeOf({ ...numbered('thingNo'), body: twice }))).to.throw('thingNo')
    expect(() => refuseAmbiguous(routeOf({ query: text, body: text }))).to.throw('text')
  })

  it('holds nothing that a file or a preparation puts there', () => {
    const prepared = { body: Joi.object({ prepared: Joi.string() }) }
    expect(() => refuseAmbiguous(routeOf(prepared, { prepare: async () => 1 }))).to.throw('prepared')
    expect(() => refuseAmbiguous(routeOf(prepared))).not.to.throw()
  })

  it('names nothing that is not sent', () => {
    expect(() => refuseAmbiguous(routeOf({ body: text, names: { number: 'thingNo' } }))).to.throw('number')
  })

  it('is plain for every route of the system', () => {
    for (const each of routes) expect(() => refuseAmbiguous(each), each.path).not.to.throw()
  })
})
