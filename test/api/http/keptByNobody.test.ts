import { expect } from 'chai'
import { useService } from '../../support/app.ts'
import { attached } from '../../support/attachments/attaching.ts'
import { SAMPLES } from '../../support/attachments/files.ts'
import { draftOf } from '../../support/builders/definition.ts'
import { seedIssuedPolicy } from '../../support/builders/policy.ts'
import { submissionStages } from '../../support/builders/submission.ts'
import { csvOf, editionForm, publishedEdition } from '../../support/catalogue/editionForm.ts'
import type { PersonName } from '../../support/people.ts'

/** Files that answer somebody who is signed in: what they are, whose, and where. */
describe('a file for somebody who is signed in', () => {
  const service = useService()
  const FILES: Readonly<Record<string, readonly [PersonName, RegExp, () => Promise<string>]>> = {
    'the document of a policy': [
      'manufacturerA',
      /^application\/pdf/,
      async () => `/issued-documents/${(await seedIssuedPolicy(service))._id}-P1/document.pdf`,
    ],
    'the workbook of a tariff': [
      'productManagerA',
      /spreadsheetml/,
      async () => `/definitions/${(await draftOf(service, 'tariff'))._id}/tables.xlsx`,
    ],
    'the export of a catalogue': [
      'expert',
      /^text\/csv/,
      async () => {
        const file = csvOf('1.1,power-generation,风机,set,power>=16MW,,')
        const { id } = await publishedEdition(service, editionForm(file, { edition: '2019' }))
        return `/catalogue-editions/${id}/export.csv`
      },
    ],
    'the template of a catalogue': ['ministryOfficer', /^text\/csv/, async () => '/catalogue-template.csv'],
    'an attachment': [
      'manufacturerA',
      /^application\/pdf/,
      async () => {
        const { _id: number } = await submissionStages(service).draft()
        const maker = await service.signIn('manufacturerA')
        const { number: attachmentNo } = await attached(maker, { kind: 'submission', number }, SAMPLES.pdf)
        return `/attachments/${attachmentNo}/content`
      },
    ],
  }

  for (const [what, [who, type, path]] of Object.entries(FILES))
    it(`is kept by no cache: ${what}`, async () => {
      const { status, headers } = await (await service.signIn(who)).get(await path())
      expect(status).to.equal(200)
      expect(headers.get('content-type')).to.match(type)
      expect(headers.get('cache-control')).to.equal('no-store')
      expect(headers.get('etag')).to.equal(null)
    })
})
