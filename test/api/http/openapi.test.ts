import { Validator } from '@seriousme/openapi-schema-validator'
import { expect } from 'chai'
import Joi from '../../../config/joi.ts'
import { openApiDocument } from '../../../server/platform/http/openapi.ts'
import { openApiPage } from '../../../server/platform/http/openapiPage.ts'
import { route } from '../../../server/platform/http/route.ts'
import { routes } from '../../../server/routes.ts'

const facts = { version: '0.1.0', sessionCookie: 'session' }

describe('the OpenAPI document', () => {
  const document = openApiDocument(routes, facts)

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

  it('names every parameter of a path', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      for (const { parameters, operationId } of Object.values(methods)) {
        const described = parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)
        expect(described, operationId).to.have.members(named)
      }
    }
  })

  it('shows headers, body and limits of a write as they are checked', () => {
    const change = route<{ body: { amountFen: number } }, object>({
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
