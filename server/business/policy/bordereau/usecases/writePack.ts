import { findFirstRules } from '../../../../../config/firstness/index.ts'
import { bookClosingStore } from '../../../../../models/bookClosings.ts'
import { changePack, enterHeldForeign, findPack, insertForeign } from '../../../../../models/bordereauPacks.ts'
import { enterHeldGoods, registerGoodsOfMany } from '../../../../../models/insuredGoods.ts'
import type { Stored } from '../../../../../models/store.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { BookClosing } from '../../../ledger/accounting/domain/closing.ts'
import { decidingKeys } from '../../../offer/underwriting/domain/decidingKeys.ts'
import { findOrganisationsById } from '../../../party/identity/usecases/organisations.ts'
import type { Bordereau, CheckCounts } from '../domain/bordereau.ts'
import { preparedPolicy } from '../domain/importedPolicy.ts'
import { type BordereauPack, countsOf, digestOf, type PackedPolicy } from '../domain/pack.ts'
import type { PreparedPolicy } from '../domain/preparedPolicy.ts'
import { tellJudgement, withJudgement } from './checkPack.ts'
import { type JudgedPack, judgePack } from './judgePack.ts'
import { loadBordereau } from './packList.ts'
import { writePolicies } from './writePolicies.ts'

/**
 * Writes what of a pack is right, in one transaction: policies, terms, goods, postings, numbers, events. It is judged once more
 * by what is on file now, and what is not right any more is told and left. Who comes a second time finds it written.
 */
export async function writePack(work: UnitOfWork, bordereauNo: string, packId: string): Promise<CheckCounts | null> {
  const bordereau = await loadBordereau(bordereauNo)
  if (bordereau.state !== 'writing') return null
  const pack = await soundPack(work, packId)
  const open = pack.policies.filter(({ state }) => state === 'right')
  if (open.length === 0) return pack.counts
  if (bordereau.mode === 'allOrNothing') return writeHeld(work, bordereau, pack)
  const again = await judgePack(work, bordereau, open)
  const prepared = await prepare(work, bordereau, again)
  await registerGoodsOfMany(
    prepared.map(({ goods }) => goods),
    gatesOf(again),
    work.session,
  )
  await insertForeign(bordereau.organisationId, foreignOf(bordereau, prepared), work.session)
  await writePolicies(work, prepared, await booksOpenFrom(work, bordereau))
  const policies = withWritten(withJudgement(pack.policies, again), prepared)
  await tellJudgement(work, bordereau._id, pack._id, again)
  return keep(work, pack._id, policies)
}

/**
 * Holds numbers and goods of everything in a pack that is right, and keeps its policies as they will be written, so that nobody
 * comes between. Gives how many of them are not right any more: then nothing of the list is written.
 */
export async function holdPack(work: UnitOfWork, bordereauNo: string, packId: string): Promise<number> {
  const bordereau = await loadBordereau(bordereauNo)
  if (bordereau.state !== 'holding') return 0
  const pack = await soundPack(work, packId)
  const open = pack.policies.filter(({ state }) => state === 'right')
  const again = await judgePack(work, bordereau, open)
  const lost = again.judged.filter(({ policy }) => policy === null)
  if (lost.length > 0) {
    await tellJudgement(work, bordereau._id, pack._id, again)
    await keep(work, pack._id, withJudgement(pack.policies, again))
    return lost.length
  }
  const prepared = await prepare(work, bordereau, again)
  await registerGoodsOfMany(
    prepared.map(({ goods }) => goods),
    gatesOf(again),
    work.session,
    bordereauNo,
  )
  const numbers = foreignOf(bordereau, prepared).map((number) => ({ ...number, held: bordereauNo }))
  await insertForeign(bordereau.organisationId, numbers, work.session)
  await changePack({ ...pack, prepared }, work.session)
  return 0
}

/** What was held is written as it was prepared: nothing of it can have come to be wrong. */
async function writeHeld(work: UnitOfWork, bordereau: Bordereau & Stored, pack: BordereauPack): Promise<CheckCounts> {
  const { prepared = [] } = pack
  const policyNos = prepared.map(({ policyNo }) => policyNo)
  const goods = await enterHeldGoods(bordereau._id, policyNos, work.session)
  const numbers = await enterHeldForeign(bordereau._id, policyNos, work.session)
  const isWhole = goods === prepared.flatMap((each) => each.goods).length && numbers === prepared.length
  if (!isWhole) throw new Error(`what ${pack._id} holds is not held any more`)
  await writePolicies(work, prepared, await booksOpenFrom(work, bordereau))
  return keep(work, pack._id, withWritten(pack.policies, prepared))
}

async function soundPack(work: UnitOfWork, packId: string): Promise<BordereauPack> {
  const pack = await findPack(packId, work.session)
  if (!pack) throw new Error(`the pack ${packId} is gone`)
  if (digestOf(pack.policies) !== pack.digest) throw new Error(`${packId} is not what was checked`)
  return pack
}

async function prepare(
  work: UnitOfWork,
  { _id: bordereauNo, organisationId }: Bordereau & Stored,
  { judged, around }: JudgedPack,
): Promise<readonly PreparedPolicy[]> {
  const [insurer] = await findOrganisationsById(work, [organisationId])
  if (!insurer) throw new Error(`the insurer ${organisationId} is gone`)
  const right = judged.flatMap(({ packed: { key }, policy }) => (policy && key !== null ? [{ key, policy }] : []))
  if (right.length === 0) return []
  const numbers = await work.nextNumbers('FS', right.length)
  return right.map(({ key, policy }, index) =>
    preparedPolicy(policy, {
      bordereauNo,
      policyNo: numbers[index] ?? '',
      key,
      insurer,
      entries: around.entries,
      register: around.register,
      now: work.now,
    }),
  )
}

const gatesOf = ({ judged }: JudgedPack): readonly string[] => [
  ...new Set(
    judged.flatMap(({ policy }) =>
      policy ? decidingKeys(policy.goods, findFirstRules(policy.request.period.from)) : [],
    ),
  ),
]

const foreignOf = ({ _id: bordereauNo }: Stored, prepared: readonly PreparedPolicy[]) =>
  prepared.map(({ key, policyNo }) => ({ key, policyNo, bordereauNo }))

/** The first day for which the insurer's books are open; null where none was ever closed. */
async function booksOpenFrom(work: UnitOfWork, { organisationId }: Bordereau): Promise<CivilDate | null> {
  const books = await bookClosingStore.model
    .findOne({ _id: organisationId } as object, { closedUntil: 1 }, { session: work.session })
    .lean<Pick<BookClosing, 'closedUntil'>>()
  return books?.closedUntil ?? null
}

const withWritten = (
  policies: readonly PackedPolicy[],
  prepared: readonly PreparedPolicy[],
): readonly PackedPolicy[] => {
  const numberOf = new Map(prepared.map(({ key, policyNo }) => [key, policyNo]))
  return policies.map((policy) => {
    const policyNo = policy.key === null ? undefined : numberOf.get(policy.key)
    return policy.state === 'right' && policyNo !== undefined ? { ...policy, state: 'written', policyNo } : policy
  })
}

async function keep(work: UnitOfWork, _id: string, policies: readonly PackedPolicy[]): Promise<CheckCounts> {
  const counts = countsOf(policies)
  await changePack({ _id, policies, counts, digest: digestOf(policies) }, work.session)
  return counts
}
