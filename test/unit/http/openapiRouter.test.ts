import { get, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { gunzipSync } from 'node:zlib'
import { expect } from 'chai'
import express from 'express'
import { apiDescription } from '../../../server/apiDescription.ts'
import { openApiRouter } from '../../../server/platform/http/openapiRouter.ts'

describe('what is sent of the description of the API', () => {
  const document = apiDescription('0.1.0')
  const server = express().use(openApiRouter(document)).listen(0)
  after(() => server.close())

  const asked = (headers: IncomingHttpHeaders) =>
    new Promise<{ readonly status?: number; readonly headers: IncomingHttpHeaders; readonly body: Buffer }>(
      (resolve, reject) => {
        const { port } = server.address() as AddressInfo
        get({ port, path: '/api/openapi.json', headers }, async (answer) =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: await buffer(answer) }),
        ).on('error', reject)
      },
    )

  it('is compressed for whoever takes it so', async () => {
    const { headers, body } = await asked({ 'accept-encoding': 'gzip, br' })
    expect(headers).to.include({
      'content-encoding': 'gzip',
      'content-type': 'application/json; charset=utf-8',
      vary: 'Accept-Encoding',
    })
    expect(gunzipSync(body).toString()).to.equal(JSON.stringify(document))
  })

  it('is sent as it stands to whoever says nothing of encodings, or refuses them', async () => {
    for (const told of [{}, { 'accept-encoding': 'gzip;q=0' }]) {
      const { headers, body } = await asked(told)
      expect(headers).not.to.have.property('content-encoding')
      expect(body.toString()).to.equal(JSON.stringify(document))
    }
  })

  it('is not sent again to whoever has it', async () => {
    const { headers } = await asked({ 'accept-encoding': 'gzip' })
    const again = await asked({ 'accept-encoding': 'gzip', 'if-none-match': String(headers.etag) })
    expect(again.status).to.equal(304)
    expect(again.body).to.have.length(0)
    expect((await asked({ 'if-none-match': '"another"' })).status).to.equal(200)
  })
})
