import { expect } from 'chai'
import type { AttachmentLimitsView } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { useService } from '../../support/app.ts'

describe('GET /attachment-limits', () => {
  const service = useService({ intake: { maxBytes: 3_000_000, scanner: null } })
  const PATH = '/attachment-limits'

  it('says how large a file may be and of which kinds, as a file chooser takes them', async () => {
    for (const name of ['manufacturerA', 'equipmentUserA', 'claimsHandlerA', 'recommenderA'] as const) {
      const { status, body } = await (await service.signIn(name)).get(PATH)
      const { maxBytes, accept } = body as AttachmentLimitsView
      expect([status, maxBytes], name).to.deep.equal([200, 3_000_000])
      expect(accept.split(','), name).to.include.members(['.pdf', '.png', '.jpg'])
      expect(accept, name).to.match(/^(?:\.[a-z0-9]+,)*\.[a-z0-9]+$/)
    }
  })

  it('is 401 for nobody and 403 for who attaches nothing', async () => {
    expect((await service.anonymous().get(PATH)).status).to.equal(401)
    for (const name of ['supervisor', 'administrator', 'expert'] as const)
      expect((await (await service.signIn(name)).get(PATH)).status, name).to.equal(403)
  })
})
