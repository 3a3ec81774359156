import { findFirstRules } from '../../../../../config/firstness/index.ts'
import { findForeign, findHead } from '../../../../../models/bordereauPacks.ts'
import { findInsuredGoods } from '../../../../../models/insuredGoods.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { allKeys, withKeys } from '../../../offer/underwriting/domain/keyGoods.ts'
import { findOrganisationsByCode } from '../../../party/identity/usecases/organisations.ts'
import { findEntries } from '../../../reference/catalogue/usecases/findEntries.ts'
import { findDefinition } from '../../../reference/definition/usecases/findDefinition.ts'
import type { Product } from '../../../reference/product/domain/product.ts'
import type { Bordereau } from '../domain/bordereau.ts'
import { placesOf } from '../domain/columns.ts'
import { entryIdOf } from '../domain/entryIdOf.ts'
import type { Finding } from '../domain/finding.ts'
import { type JudgedPolicy, judgePolicy, type Surroundings } from '../domain/judgePolicy.ts'
import type { PackedPolicy } from '../domain/pack.ts'
import { type ReadPolicy, readPolicy } from '../domain/readPolicy.ts'

/** A policy of a pack with what was found of it. */
export interface JudgedInFile {
  readonly packed: PackedPolicy
  readonly findings: readonly Finding[]
  /** Null where something is wrong with it, or it is on file. */
  readonly policy: JudgedPolicy | null
  /** Its number here, where it is on file already. */
  readonly known: string | null
}

/** Policies judged together, with what they were judged by. */
export interface JudgedPack {
  readonly judged: readonly JudgedInFile[]
  readonly around: Surroundings
  readonly places: ReadonlyMap<string, number>
}

/**
 * Judges policies of a list by what is on file at this moment: organisations, catalogue entries, the register of goods and the
 * numbers that came in before are each read once for all of them.
 */
export async function judgePack(
  work: UnitOfWork,
  bordereau: Bordereau & Stored,
  policies: readonly PackedPolicy[],
): Promise<JudgedPack> {
  const { mapping, organisationId: insurerId } = bordereau
  if (!mapping) throw new Error('a list is read by a mapping')
  const wanted = (on: CivilDate) => findDefinition(work, 'product', { insurerId, code: mapping.productCode, on })
  const present = await wanted(work.businessDate)
  if (!present) throw new Error(`the product ${mapping.productCode} of an import is gone`)
  const head = await findHead(bordereau._id, work.session)
  const heading = head.rows.find(({ line }) => line === mapping.headingLine)
  const places = placesOf(heading, mapping.columns)
  const known = await findForeign(
    insurerId,
    policies.flatMap(({ key }) => key ?? []),
    work.session,
  )
  const read = await readAll(policies, { mapping, places, present, wanted })
  const around = await surroundingsOf(
    work,
    insurerId,
    read.map(({ read: policy }) => policy),
    new Map(
      read.flatMap(({ read: { from }, product }) => (from !== null && product ? [[from, product] as const] : [])),
    ),
    present,
  )
  const judged = read.map(({ packed, read: policy, findings }): JudgedInFile => {
    const before = packed.key === null ? undefined : known.get(packed.key)
    if (before) return { packed, findings: [], policy: null, known: before.policyNo }
    return { packed, known: null, ...judgePolicy(policy, findings, packed, around) }
  })
  return { judged, around, places }
}

interface ReadInFile {
  readonly packed: PackedPolicy
  readonly read: ReadPolicy
  readonly findings: readonly Finding[]
  readonly product: Product | null
}

/** Reads each by the version of the product that was in force on its first day, where there was one. */
async function readAll(
  policies: readonly PackedPolicy[],
  {
    present,
    wanted,
    ...by
  }: {
    readonly mapping: NonNullable<Bordereau['mapping']>
    readonly places: ReadonlyMap<string, number>
    readonly present: Product
    readonly wanted: (on: CivilDate) => Promise<Product | null>
  },
): Promise<readonly ReadInFile[]> {
  const versions = new Map<CivilDate, Product | null>()
  const all: ReadInFile[] = []
  for (const packed of policies) {
    const first = readPolicy(packed, { ...by, product: present })
    const { from } = first.policy
    if (from !== null && !versions.has(from)) versions.set(from, await wanted(from))
    const product = from === null ? null : (versions.get(from) ?? null)
    const { policy, findings } =
      product && product.hash !== present.hash ? readPolicy(packed, { ...by, product }) : first
    all.push({ packed, read: policy, findings, product })
  }
  return all
}

async function surroundingsOf(
  work: UnitOfWork,
  insurerId: string,
  read: readonly ReadPolicy[],
  versions: ReadonlyMap<CivilDate, Product>,
  present: Product,
): Promise<Surroundings> {
  const codes = read.flatMap(({ holderCode, items }) => [holderCode, ...items.map(({ userCode }) => userCode)])
  const organisations = new Map(
    (await findOrganisationsByCode(work, distinct(codes))).map((organisation) => [organisation.uscc, organisation]),
  )
  const ids = read.flatMap(({ items }) =>
    items.flatMap(({ catalogueCode, catalogueEdition }) => entryIdOf(catalogueCode, catalogueEdition) ?? []),
  )
  const entries = await findEntries(work, distinct(ids))
  const keys = read.flatMap(({ holderCode, items }) => {
    const makerId = organisations.get(holderCode)?._id
    if (makerId === undefined) return []
    const goods = items.map(({ draft, userCode, catalogueCode, catalogueEdition }) => ({
      ...draft,
      userId: organisations.get(userCode)?._id ?? null,
      catalogueEntryId: entryIdOf(catalogueCode, catalogueEdition),
    }))
    return allKeys(withKeys(goods, makerId, entries))
  })
  const register = new Map((await findInsuredGoods(distinct(keys), work.session)).map((known) => [known._id, known]))
  return {
    insurerId,
    productOn: (day) => versions.get(day) ?? (day === work.businessDate ? present : null),
    organisations,
    entries,
    register,
    rulesOn: findFirstRules,
    businessDate: work.businessDate,
  }
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].filter((value) => value !== '')
