import { readdirSync, readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { expect } from 'chai'
import { projectPath } from '../../../config/paths.ts'
import type { OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { useService } from '../../support/app.ts'
import { attach, codesOf } from '../../support/attachments/attaching.ts'
import type { SampleFile } from '../../support/attachments/files.ts'
import { MOVING_PHOTOS } from '../../support/attachments/movingPhotos.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import type { ApiClient } from '../../support/client.ts'

const papers = (folder: string): SampleFile[] =>
  readdirSync(projectPath('test', 'fixtures', 'papers', folder)).map((name) => ({
    name,
    bytes: readFileSync(projectPath('test', 'fixtures', 'papers', folder, name)),
  }))
const photos = Object.entries(MOVING_PHOTOS).map(([phone, bytes]) => ({ name: `${phone}.jpg`, bytes }))

/** Why each is refused. */
const REFUSED: Readonly<Record<string, readonly [number, string]>> = {
  'form-with-a-script.pdf': [422, 'pdf-action'],
  'old-format.xls': [415, 'office-kind'],
  'phone.heic': [415, 'picture-kind'],
  'photo.webp': [415, 'picture-kind'],
  'protected-packed.pdf': [422, 'archive-encrypted'],
  'protected-with-a-program-inside.pdf': [422, 'archive-encrypted'],
  'scan.tiff': [415, 'picture-kind'],
  'with-a-program-inside.pdf': [422, 'embedded-program'],
  'with-an-archive-inside.pdf': [422, 'archive-nested'],
}

describe('a paper as programs and phones write it', function () {
  this.timeout(60_000)
  const service = useService()
  let maker: ApiClient
  let owner: OwnerRef
  before(async () => {
    maker = await service.signIn('manufacturerA')
    owner = { kind: 'submission', number: (await submissionStages(service).draft())._id }
  })

  for (const file of [...papers('accepted'), ...photos])
    it(`is attached: ${file.name}`, async () => {
      const { status, body } = await attach(maker, owner, file)
      expect([status, (body as { kind?: string }).kind]).to.deep.equal([
        201,
        extname(file.name).slice(1).replace('jpg', 'jpeg'),
      ])
    })

  for (const file of papers('refused'))
    it(`is refused for one reason: ${file.name}`, async () => {
      const answer = await attach(maker, owner, file)
      const [status, code] = REFUSED[file.name] ?? []
      expect([answer.status, ...codesOf(answer)]).to.deep.equal([status, `attachment.${code}`])
    })
})
