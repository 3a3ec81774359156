import { Validator } from '@seriousme/openapi-schema-validator'
import { expect } from 'chai'
import Joi, { type Schema } from '../../../config/joi.ts'
import { apiDescription } from '../../../server/apiDescription.ts'
import { object } from '../../../server/platform/http/answer.ts'
import { openApiDocument } from '../../../server/platform/http/openapi.ts'
import { openApiPage } from '../../../server/platform/http/openapiPage.ts'
import type { JsonSchema } from '../../../server/platform/http/openapiSchema.ts'
import { type AnyRoute, route } from '../../../server/platform/http/route.ts'
import { routes } from '../../../server/routes.ts'

const facts = {
  version: '0.1.0',
  problems: {},
  sessionCookie: 'session',
  areas: { things: { begins: ['things'], zh: '物', en: 'Things' } },
  exampleTexts: [[/^/, 'example']] as const,
  exampleBodies: {},
}

interface WithContent {
  readonly content?: Readonly<Record<string, { readonly example?: unknown }>>
}

const exampleIn = (part: WithContent | undefined): unknown => part?.content?.['application/json']?.example

/** What a schema of the route says of an example. */
function faultsOf({ method, path }: AnyRoute, part: string, schema: Schema | undefined, example: unknown): string[] {
  const { error } = schema?.validate(example, { abortEarly: false, allowUnknown: false }) ?? {}
  return error ? [`${part} of ${method} ${path}: ${error.message}`] : []
}

describe('the OpenAPI document', () => {
  const document = apiDescription('0.1.0')

  const operationAt = ({ path, method }: AnyRoute) =>
    document.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method] ?? expect.fail(path)

  it('is valid OpenAPI 3.1', async () => {
    const { valid, errors } = await new Validator().validate({ ...structuredClone(document) })
    expect(errors ?? []).to.deep.equal([])
    expect(valid).to.equal(true)
  })

  it('describes every route once', () => {
    const described = Object.values(document.paths).flatMap((methods) => Object.values(methods))
    expect(described).to.have.length(routes.length)
    expect(new Set(described.map(({ operationId }) => operationId)).size).to.equal(routes.length)
  })

  it('speaks of what holds others of its own kind by its name', () => {
    const { schemas } = document.components as { readonly schemas: Readonly<Record<string, JsonSchema>> }
    const { UnderwritingRule, Predicate } = schemas
    expect(JSON.stringify(UnderwritingRule)).to.include('{"not":{"$ref":"#/components/schemas/Predicate"}}')
    expect(Predicate?.anyOf).to.deep.include({
      type: 'object',
      properties: { all: { type: 'array', items: { $ref: '#/components/schemas/Predicate' } } },
      required: ['all'],
    })
  })

  it('shows requests and answers that are taken as they stand', () => {
    const wrong = routes.flatMap((route) => {
      const { requestBody, responses, parameters } = operationAt(route)
      const asked = exampleIn(requestBody)
      const answered = exampleIn(responses[route.success])
      const path = Object.fromEntries(
        parameters.flatMap(({ in: place, name, example }) => (place === 'path' ? [[name, example]] : [])),
      )
      return [
        ...faultsOf(route, 'path', route.schema.params, path),
        ...(asked === undefined ? [] : faultsOf(route, 'body', route.schema.body, asked)),
        ...(answered === undefined ? [] : faultsOf(route, 'answer', route.answer, answered)),
      ]
    })
    expect(wrong).to.deep.equal([])
  })

  it('shows every body of a request, and every answer that is declared', () => {
    const bare = routes.filter((route) => {
      const { requestBody, responses } = operationAt(route)
      const asks = requestBody?.content['application/json'] && exampleIn(requestBody) === undefined
      return asks || (route.answer && exampleIn(responses[route.success]) === undefined)
    })
    expect(bare.map(({ method, path }) => `${method} ${path}`)).to.deep.equal([])
  })

  it('names every parameter of a path', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const { parameters, operationId } of Object.values(methods)) {
        const described = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
        expect(described, operationId).to.have.members(named)
      }
    }
  })

  it('tells of no parameter that is refused, and lets every one be something', () => {
    const { parameters } = document.paths['/exports/claims']?.get ?? expect.fail('claims are not exported')
    const names = parameters.map(({ name }) => name)
    expect(names).to.include('lossOnFrom')
    expect(names).to.not.include('limit').and.not.include('cursor')
    const untyped = routes.flatMap((route) =>
      operationAt(route).parameters.filter(({ schema }) => !schema.type && !schema.anyOf && !schema.enum),
    )
    expect(untyped).to.deep.equal([])
  })

  it('tells of null beside objects and lists in a way that generators of clients read', () => {
    const { schemas } = document.components as { readonly schemas: Readonly<Record<string, JsonSchema>> }
    expect(schemas.Claim?.properties?.approval?.anyOf).to.deep.include({ type: 'null' })
    expect(JSON.stringify(document)).not.to.match(/"type":\["(?:object|array)","null"\]/)
  })

  it('shows headers, body and limits of a write as they are checked', () => {
    const change = route<{ body: { amountFen: number } }, object, object>({
      name: 'payThing',
      method: 'post',
      path: '/things/:thingNo/payments',
      permission: 'claim.pay',
      summary: 'Pays a <thing>',
      schema: {
        params: Joi.object({ thingNo: Joi.string().required() }),
        body: Joi.object({ amountFen: Joi.number().integer().min(1).required() }),
      },
      success: 201,
      idempotent: true,
      concurrency: 'if-match',
      useCase: async () => ({}),
      view: (output) => output,
      answer: object<object>({}),
    })
    const operation = openApiDocument([change], facts).paths['/things/{thingNo}/payments']?.post
    expect(operation?.parameters.map(({ name, required }) => [name, required])).to.deep.equal([
      ['thingNo', true],
      ['X-CSRF-Token', false],
      ['If-Match', true],
      ['Idempotency-Key', true],
    ])
    expect(operation?.requestBody?.content['application/json']?.schema).to.deep.include({ required: ['amountFen'] })
    expect(operation?.requestBody?.content['application/json']?.schema.properties?.amountFen).to.include({
      type: 'integer',
      minimum: 1,
    })
    expect(openApiPage(openApiDocument([change], facts)))
      .to.include('Pays a &lt;thing&gt;')
      .and.to.include('/api/things/{thingNo}/payments')
  })
})
