import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type {
  CatalogueEditionView,
  PublishEditionBody,
} from '../../../server/business/reference/catalogue/catalogue.contract.ts'
import type { TestService } from '../app.ts'
import type { Answer } from '../client.ts'

const SAMPLES = join(import.meta.dirname, '../../../config/catalogues')

/** A sample edition as shipped. */
export const sampleFile = (edition: 'EQ-2017' | 'EQ-2024' | 'NM-2024'): Buffer =>
  readFileSync(join(SAMPLES, `${edition}.sample.csv`))

/** A workbook as people once sent it. */
export const workbookFixture = (name: string): Buffer =>
  readFileSync(join(import.meta.dirname, '../../fixtures/workbooks', `${name}.xlsx`))

/** A small catalogue file with these lines under the usual headings. */
export const csvOf = (...lines: string[]): Buffer =>
  Buffer.from(['code,category,name,unitOfSupport,thresholds,validFrom,validTo', ...lines].join('\n'))

/** The multipart form of an edition import; fields and file can be replaced, `undefined` leaves a field out. */
export function editionForm(file: Uint8Array, fields: Readonly<Record<string, string | undefined>> = {}): FormData {
  const form = new FormData()
  const facts = {
    scheme: 'first-set-equipment',
    edition: '2024',
    name: '首台（套）重大技术装备推广应用指导目录（2024年版）示例',
    source: '示例数据',
    validFrom: '2024-01-01',
    sample: 'true',
    ...fields,
  }
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) form.set(name, value)
  form.set('file', new Blob([new Uint8Array(file)]), 'edition.csv')
  return form
}

/** Imports an edition as the ministry's officer; it is a draft then. */
export async function importedEdition(service: TestService, form: FormData): Promise<CatalogueEditionView> {
  const officer = await service.signIn('ministryOfficer')
  const answer = await officer.send('POST', '/catalogue-editions', form, { key: crypto.randomUUID() })
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body))
  return answer.body as CatalogueEditionView
}

/** Publishes a draft as the administrator, valid from the day named at import unless another is given. */
export async function publication(
  service: TestService,
  { id, version, validFrom }: Pick<CatalogueEditionView, 'id' | 'version' | 'validFrom'>,
  continuations?: PublishEditionBody['continuations'],
): Promise<Answer> {
  const administrator = await service.signIn('administrator')
  return administrator.post(`/catalogue-editions/${id}/publication`, { validFrom, continuations }, { ifMatch: version })
}

/** An edition imported by one person and published by another. */
export async function publishedEdition(
  service: TestService,
  form: FormData,
  continuations?: PublishEditionBody['continuations'],
): Promise<CatalogueEditionView> {
  const answer = await publication(service, await importedEdition(service, form), continuations)
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
  return answer.body as CatalogueEditionView
}
