import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { acceptedUnless, type Refusal, valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { CATEGORIES } from '../../catalogue/domain/categories.ts'
import type { Product } from '../../product/domain/product.ts'
import type { DefinitionRefusalCode } from '../definition.refusals.ts'
import type { DraftContent } from '../domain/definition.ts'
import { schemaFindings } from '../kinds/contentFindings.ts'
import { KINDS } from '../kinds/index.ts'
import type { CheckContext, DefinitionKind } from '../kinds/kind.ts'
import type { StoredDefinition } from './definitions.ts'
import { findDefinition } from './findDefinition.ts'
import { findSiblings } from './siblings.ts'

type Finding = Refusal<DefinitionRefusalCode>

/** Everything wrong with the content of a version; empty when it could be published. */
export async function findFindings(reader: Reader, definition: StoredDefinition): Promise<Finding[]> {
  // A newer version wrote it.
  if (!Object.hasOwn(KINDS, definition.kind)) return [{ code: 'definition.kind-unknown', value: definition.kind }]
  const kind = KINDS[definition.kind]
  const { content } = definition
  const whole = { ...content, effective: { from: reader.businessDate, to: null } }
  const context = await checkContextOf(reader, kind, definition, reader.businessDate)
  return [
    ...reserved(content),
    ...schemaFindings(kind.schema, whole),
    ...checkCode(kind, definition),
    ...(await checkVersion(reader, kind, definition)),
    ...kind.check(content, context),
  ]
}

/** Refuses with everything that is wrong. */
export async function requireSound(reader: Reader, definition: StoredDefinition): Promise<void> {
  valueOrThrow(acceptedUnless(await findFindings(reader, definition), true))
}

async function checkContextOf(
  reader: Reader,
  kind: DefinitionKind,
  { content, parties }: StoredDefinition,
  on: CivilDate,
): Promise<CheckContext> {
  const code = kind.productOf(content)
  const insurerId = parties.insurerIds[0] ?? ''
  if (!code) return { product: null, categories: [] }
  // What is written now is for days to come: the version that begins last, or today's where its code ends.
  const at = (day: CivilDate) => findDefinition(reader, 'product', { insurerId, code, on: day })
  const product = (await at(LAST_DAY)) ?? (await at(on))
  return { product, categories: categoriesOf(product) }
}

/** Later than any version begins. */
const LAST_DAY: CivilDate = '9999-12-31'

function categoriesOf(product: Product | null): readonly string[] {
  const categories = Object.entries(CATEGORIES).find(([scheme]) => scheme === product?.scheme)?.[1] ?? []
  return categories.map(({ code }) => code)
}

/** Publication sets the days; the hash is of the content. */
const reserved = (content: DraftContent): Finding[] =>
  ['effective', 'hash']
    .filter((field) => field in content)
    .map((field) => ({ code: 'definition.set-by-publication', field }))

function checkCode(kind: DefinitionKind, { code, content }: StoredDefinition): Finding[] {
  const value = kind.codeOf(content)
  if (value === null || value === code) return []
  return [{ code: 'definition.code-changed', value, threshold: code }]
}

async function checkVersion(reader: Reader, kind: DefinitionKind, definition: StoredDefinition): Promise<Finding[]> {
  const value = kind.versionOf(definition.content)
  if (value === null) return []
  const shipped = kind.shipped.find(({ code, version }) => code === definition.code && version === value)
  const siblings = await findSiblings(reader, definition)
  const taken = shipped?.ref ?? siblings.find(({ content }) => kind.versionOf(content) === value)?._id
  return taken ? [{ code: 'definition.version-taken', field: 'version', value, reference: taken }] : []
}
