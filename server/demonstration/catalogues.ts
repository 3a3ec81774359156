import { readFile } from 'node:fs/promises'
import { projectPath } from '../../config/paths.ts'
import type { EditionFacts } from '../business/reference/catalogue/domain/edition.ts'
import type { EditionSeen } from '../business/reference/catalogue/usecases/editions.ts'
import { importEdition } from '../business/reference/catalogue/usecases/importEdition.ts'
import { publishEdition } from '../business/reference/catalogue/usecases/publishEdition.ts'
import { readCatalogueFile } from '../business/reference/catalogue/usecases/readCatalogueFile.ts'
import type { Actor } from '../platform/acting/domain/actor.ts'
import type { Cast } from './cast.ts'
import type { Stage } from './stage.ts'

const SOURCE = '示范样本，非正式目录 / sample, not the published list'

/** The shipped sample editions: small, marked as samples, in the form of the published lists. */
const SAMPLES: readonly Omit<EditionFacts, 'sample' | 'source'>[] = [
  {
    scheme: 'first-set-equipment',
    edition: '2017',
    name: '首台（套）重大技术装备推广应用指导目录（2017年版）样本',
    validFrom: '2018-01-27',
    validTo: '2024-01-01',
  },
  {
    scheme: 'first-set-equipment',
    edition: '2024',
    name: '首台（套）重大技术装备推广应用指导目录（2024年版）样本',
    validFrom: '2024-01-01',
    validTo: null,
  },
  {
    scheme: 'first-batch-material',
    edition: '2024',
    name: '重点新材料首批次应用示范指导目录（2024年版）样本',
    validFrom: '2024-01-01',
    validTo: null,
  },
]

/** The sample editions, imported by the platform and published by the ministry one after the other. */
export async function publishCatalogues(stage: Stage, { people }: Cast): Promise<void> {
  for (const facts of SAMPLES) {
    const file = `${facts.scheme === 'first-set-equipment' ? 'EQ' : 'NM'}-${facts.edition}`
    const { _id: id } = await importSample(stage, people.administrator, facts, file)
    await stage.perform(people.ministry, publishEdition, { editionId: id, validFrom: facts.validFrom })
  }
}

/** Next year's equipment edition as a draft that the ministry may publish today, over the head of open submissions. */
export async function draftNextEdition(stage: Stage, { people }: Cast): Promise<void> {
  const edition = String(Number(stage.today.slice(0, 4)) + 1)
  const name = `首台（套）重大技术装备推广应用指导目录（${edition}年版）样本`
  const facts = { scheme: 'first-set-equipment', edition, name, validFrom: stage.today, validTo: null } as const
  await importSample(stage.daysAgo(1), people.administrator, facts, 'EQ-next')
}

async function importSample(
  stage: Stage,
  importer: Actor,
  { validTo, ...facts }: Omit<EditionFacts, 'sample' | 'source'>,
  sample: string,
): Promise<EditionSeen> {
  const name = `${sample}.sample.csv`
  const bytes = await readFile(projectPath('config', 'catalogues', name))
  const stated = { ...facts, ...(validTo ? { validTo } : {}), source: SOURCE, sample: true }
  const file = { name, bytes }
  return stage.perform(importer, importEdition, { ...stated, file, content: await readCatalogueFile(file) })
}
