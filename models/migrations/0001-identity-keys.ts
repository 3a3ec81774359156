import { sitesOf } from '../../server/business/contract/terms/domain/accumulation.ts'
import type { Policy } from '../../server/business/contract/terms/domain/policy.ts'
import { numberKeysOf } from '../../server/business/offer/underwriting/domain/goodsNumbers.ts'
import type { GoodsCover } from '../../server/business/offer/underwriting/domain/insuredGoods.ts'
import { contractKeysOf, withKeys } from '../../server/business/offer/underwriting/domain/keyGoods.ts'
import { type CatalogueEntry, entryIdOf } from '../../server/business/reference/catalogue/domain/entry.ts'
import { decideLineages, type EditionOfKinds } from '../../server/business/reference/catalogue/domain/lineage.ts'
import type { CivilDate } from '../../server/kernel/civilDate.ts'
import { overlaps } from '../../server/kernel/period.ts'
import { catalogueEntries } from '../catalogueEntries.ts'
import { coverRows, InsuredGoodsModel } from '../insuredGoods.ts'
import { policyStore } from '../policies.ts'
import type { Stored } from '../store.ts'
import { submissionStore } from '../submissions.ts'
import type { Migration, MigrationData } from './migration.ts'
import type { PolicyWithVersions, VersionInPolicy } from './policyWithVersions.ts'

type Row = ReturnType<typeof coverRows>[number]

/**
 * Numbers are compared by identity keys, goods by the lineage of their entry, and the register of insured goods keeps one
 * row per cover. Entries get their lineage as their publication would have given it, submissions and policies the keys of
 * their numbers, policies their sites; the register is written anew from the policies. Goods that turn out to be one and
 * are insured twice on the same days are reported.
 */
export const identityKeys: Migration = {
  name: '0001-identity-keys',
  tolerates: '0.2.0',
  run: async (data) => {
    const lineages = await lineagesOfAll()
    await data.changeDocuments(catalogueEntries, ({ _id }) => ({ lineage: lineages.get(_id) ?? _id }))
    await data.changeDocuments(submissionStore, ({ items, parties }) => ({
      numberKeys: numberKeysOf(items),
      contractKeys: contractKeysOf(items, parties.manufacturerId),
    }))
    await data.changeDocuments<Policy, PolicyWithVersions>(policyStore, ({ versions }) => ({
      numberKeys: numberKeysOf(versions.flatMap(({ items }) => items)),
      versions: versions.map((version) => ({
        ...version,
        sites: sitesOf(version.items, { regionOf: byUser(version) }),
      })),
    }))
    await writeRegister(data)
    await data.dropIndex('submissions', 'items.serialNumber_1')
    await data.dropIndex('policies', 'versions.items.serialNumber_1')
  },
}

/** Where no site is named, this migration names the user; a later one knows regions. */
const byUser = ({ items }: VersionInPolicy): ReadonlyMap<string, string> =>
  new Map(items.flatMap(({ userId }) => (userId === null ? [] : [[userId, `user:${userId}`] as const])))

/** The lineage of every entry, the editions taken in the order in which they became valid. */
async function lineagesOfAll(): Promise<ReadonlyMap<string, string>> {
  const entries = await catalogueEntries.model.find().sort({ editionId: 1, position: 1 }).lean<CatalogueEntry[]>()
  const lineages = new Map<string, string>()
  const ids = [...new Set(entries.map(({ editionId }) => editionId))]
  const editions = ids.map((_id) => {
    const own = entries.filter(({ editionId }) => editionId === _id)
    return { _id, validFrom: firstDay(own), scheme: own[0]?.scheme, entries: own }
  })
  const done: (EditionOfKinds & { readonly scheme: string | undefined })[] = []
  for (const edition of editions.toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    const decided = decideLineages(
      edition,
      done.filter(({ scheme }) => scheme === edition.scheme),
    )
    if (!decided.ok) throw new Error(`lineages of ${edition._id} were refused`)
    const kinds = edition.entries.map((entry) => ({
      ...entry,
      lineage: decided.value.get(entry.code) ?? entryIdOf(edition._id, entry.code),
    }))
    for (const { code, lineage } of kinds) lineages.set(entryIdOf(edition._id, code), lineage)
    done.push({ ...edition, entries: kinds })
  }
  return lineages
}

const firstDay = (entries: readonly CatalogueEntry[]): CivilDate =>
  entries.map(({ validFrom }) => validFrom).toSorted()[0] ?? ''

async function writeRegister(data: MigrationData): Promise<void> {
  await data.rewrite(
    policyStore.model,
    async ({ _id }) =>
      coverRows(await coversOf(await policyOf(_id))).map((row) => ({
        replaceOne: { filter: { _id: row._id as never }, replacement: row, upsert: true },
      })),
    InsuredGoodsModel,
  )
  await data.rewrite(InsuredGoodsModel, (row) =>
    'covers' in row ? [{ deleteOne: { filter: { _id: row._id as never } } }] : [],
  )
  await data.rewrite(InsuredGoodsModel, async (row) => {
    for (const other of await insuredBeside(row))
      await data.report(`${row._id} and ${other._id} are one machine, batch or right, insured twice on the same days`)
    return []
  })
}

/** A policy as it was then. */
async function policyOf(_id: string): Promise<PolicyWithVersions & Stored> {
  const policy = await policyStore.model.findById(_id).lean<PolicyWithVersions & Stored>()
  if (!policy) throw new Error(`${_id} is gone`)
  return policy
}

/** What the register keeps of a policy. */
async function coversOf(policy: PolicyWithVersions & Stored): Promise<readonly GoodsCover[]> {
  const [agreed] = policy.versions
  if (!agreed) throw new Error(`${policy._id} has no terms`)
  const { period, items } = agreed
  const ids = items.flatMap(({ catalogueEntryId }) => catalogueEntryId ?? [])
  const entries = await catalogueEntries.model.find({ _id: { $in: ids } }).lean<(CatalogueEntry & Stored)[]>()
  const goods = withKeys(items, policy.parties.manufacturerId, new Map(entries.map((entry) => [entry._id, entry])))
  return goods.map(({ machine, contract, use, alike, plate, contractDate, unitOfSupport, firstYear }) => ({
    from: period.from,
    to: period.to,
    policyNo: policy._id,
    machine,
    contract,
    use,
    alike,
    plate,
    contractDate,
    unitOfSupport,
    firstYear,
  }))
}

async function insuredBeside(row: Row): Promise<readonly Row[]> {
  if (row.machine === null || row.machine === undefined) return []
  const others = await InsuredGoodsModel.find({ machine: row.machine, _id: { $gt: row._id } }).lean<Row[]>()
  return others.filter((other) => other.policyNo !== row.policyNo && overlaps(other, row))
}
