import {
  BordereauFindingModel,
  changePack,
  countsOfPacks,
  findHead,
  findPack,
  goodsOfPacks,
} from '../../../../../models/bordereauPacks.ts'
import { bordereauStore } from '../../../../../models/bordereaux.ts'
import type { Stored } from '../../../../../models/store.ts'
import { contentHash } from '../../../../kernel/canonical.ts'
import { overlaps, type Period } from '../../../../kernel/period.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { inTransaction } from '../../../../platform/database/transaction.ts'
import { inUnitOfWork, type WorkContext } from '../../../../platform/database/unitOfWork.ts'
import { type Bordereau, type CheckCounts, NO_COUNTS } from '../domain/bordereau.ts'
import { placesOf } from '../domain/columns.ts'
import { type BordereauFinding, findingNo } from '../domain/finding.ts'
import { bordereauTransitions } from '../domain/lifecycle.ts'
import { columnOf } from '../domain/merged.ts'
import { countsOf, digestOf } from '../domain/pack.ts'
import { factsOfBatch } from './bordereaux.ts'
import { loadBordereau } from './packList.ts'

/**
 * Ends a check: goods that two policies of the list insure on the same days are told, and what was found right is fixed by a
 * digest of it all. May be asked more than once.
 */
export async function closeCheck(context: WorkContext, bordereauNo: string, checkNo: number): Promise<CheckCounts> {
  const isCurrent = async () => {
    const { state, checkNo: present } = await loadBordereau(bordereauNo)
    return state === 'checking' && present === checkNo
  }
  if (await isCurrent()) {
    await tellTwice(await loadBordereau(bordereauNo), await findTwice(bordereauNo))
    const digest = await digestOfAll(bordereauNo)
    await inUnitOfWork(context, async (work) => {
      const before = await work.loadForChange(bordereauStore, bordereauNo)
      if (before.state !== 'checking' || before.checkNo !== checkNo) return
      const counts = (await countsOfPacks([bordereauNo])).get(bordereauNo) ?? NO_COUNTS
      const state = valueOrThrow(
        decideTransition(bordereauTransitions, before.state, 'endCheck', factsOfBatch(counts, before)),
      )
      await work.change(
        bordereauStore,
        before,
        { state, digest, checkedOn: work.businessDate },
        { type: 'bordereau.checked', payload: { ...counts, digest } },
      )
    })
  }
  return (await countsOfPacks([bordereauNo])).get(bordereauNo) ?? NO_COUNTS
}

/** Of everything that was found right, pack by pack. */
async function digestOfAll(bordereauNo: string): Promise<string> {
  const digests: (string | null)[] = []
  for await (const { digest } of goodsOfPacks(bordereauNo)) digests.push(digest)
  return contentHash(digests)
}

interface Twice {
  readonly pack: string
  readonly foreignNo: string
  readonly line: number
  /** The row of the other policy. */
  readonly other: number
}

/** Goods of two policies on the same days; of the two the later one is told. */
async function findTwice(bordereauNo: string): Promise<readonly Twice[]> {
  const insured = new Map<string, { readonly days: Period; readonly line: number; readonly foreignNo: string }[]>()
  const twice: Twice[] = []
  for await (const { _id: pack, policies } of goodsOfPacks(bordereauNo))
    for (const { foreignNo, goods } of policies)
      for (const { key, line, from, to } of goods) {
        const known = insured.get(key) ?? []
        const other = known.find((each) => each.foreignNo !== foreignNo && overlaps(each.days, { from, to }))
        if (other) twice.push({ pack, foreignNo, line, other: other.line })
        insured.set(key, [...known, { days: { from, to }, line, foreignNo }])
      }
  return twice
}

/** Keeps what was found, and that the policies are not right. */
async function tellTwice({ _id: bordereauNo, mapping }: Bordereau & Stored, twice: readonly Twice[]): Promise<void> {
  if (twice.length === 0) return
  const head = await findHead(bordereauNo)
  const heading = head.rows.find(({ line }) => line === mapping?.headingLine)
  const column = columnOf(placesOf(heading, mapping?.columns ?? {}), 'serialNumber')
  for (const pack of new Set(twice.map((each) => each.pack))) {
    const own = twice.filter((each) => each.pack === pack)
    await inTransaction(async (session) => {
      const found = await findPack(pack, session)
      if (!found) return
      const wrong = new Set(own.map(({ foreignNo }) => foreignNo))
      const policies = found.policies.map((policy) =>
        policy.state === 'right' && wrong.has(policy.foreignNo)
          ? { ...policy, state: 'wrong' as const, errors: policy.errors + 1, goods: [] }
          : policy,
      )
      await changePack({ ...found, policies, counts: countsOf(policies), digest: digestOf(policies) }, session)
      const findings = own.map(
        ({ line, foreignNo, other }): BordereauFinding => ({
          _id: findingNo(bordereauNo, line, TOLD_LAST),
          bordereauNo,
          pack,
          foreignNo,
          line,
          key: 'serialNumber',
          column,
          severity: 'error',
          code: 'bordereau.goods-twice-in-file',
          threshold: other,
        }),
      )
      await BordereauFindingModel.collection.deleteMany(
        { _id: { $in: findings.map(({ _id }) => _id) } as never },
        { session },
      )
      await BordereauFindingModel.collection.insertMany(findings as never, { session })
    }, OPTIONS)
  }
}

const OPTIONS = { readConcern: { level: 'snapshot' }, writeConcern: { w: 'majority' } } as const

/** Of a row, behind whatever else was found of it. */
const TOLD_LAST = 900
