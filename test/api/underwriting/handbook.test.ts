import { expect } from 'chai'
import { HANDBOOK } from '../../../config/underwriting/index.ts'
import { useService } from '../../support/app.ts'

describe('GET /underwriting-handbook', () => {
  const service = useService()

  it('gives lists, parameters and rules as they ship to everyone who reads products', async () => {
    for (const person of ['underwriterA', 'manufacturerA'] as const) {
      const { status, body } = await (await service.signIn(person)).get('/underwriting-handbook')
      expect(status).to.equal(200)
      expect(body).to.deep.equal({ ...HANDBOOK })
    }
  })
})
