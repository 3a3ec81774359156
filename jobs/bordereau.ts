import { packNosOf } from '../models/bordereauPacks.ts'
import { CHECK_BATCH } from '../server/business/policy/bordereau/usecases/checkBordereau.ts'
import { checkPack } from '../server/business/policy/bordereau/usecases/checkPack.ts'
import { closeCheck } from '../server/business/policy/bordereau/usecases/closeCheck.ts'
import { closeHold, closeWrite } from '../server/business/policy/bordereau/usecases/closeWrite.ts'
import { HOLD_BATCH, letGo, WRITE_BATCH } from '../server/business/policy/bordereau/usecases/commitBordereau.ts'
import { type PackKey, packList } from '../server/business/policy/bordereau/usecases/packList.ts'
import { holdPack, writePack } from '../server/business/policy/bordereau/usecases/writePack.ts'
import { laterOf } from '../server/kernel/civilDate.ts'
import type { UnitOfWork } from '../server/platform/database/unitOfWork.ts'
import { type AnyBatch, type BatchStart, batchOfKind, type RangeStart } from './batch/definition.ts'

/** Packs of a range: one or two seconds of work. */
const PACKS = 3

interface Done {
  /** Packs of the range that are done. */
  readonly packs: number
  /** Policies that were lost to somebody else while they were to be held. */
  readonly lost: number
}

const BEGIN: Done = { packs: 0, lost: 0 }

interface Scope {
  readonly bordereauNo: string
  readonly checkNo: number
}

const scopeOf = ({ batch: { scope } }: BatchStart): Scope => ({
  bordereauNo: String(scope.bordereauNo),
  checkNo: Number(scope.checkNo),
})

/** Goes on with the packs of a range, one transaction each; `each` gives how many policies were lost. */
async function overPacks<Key>(
  start: RangeStart<readonly Key[], Done>,
  each: (work: UnitOfWork, key: Key) => Promise<number>,
): Promise<Done> {
  let done = start.saved ?? BEGIN
  while (done.packs < start.key.length) {
    const key = start.key[done.packs] as Key
    const before = done
    done = await start.commit(
      async (work) => ({ packs: before.packs + 1, lost: before.lost + (await each(work, key)) }),
      laterOf(start.batch.businessDate, start.today()),
    )
  }
  return done
}

function ranged<Key>(keys: readonly Key[]): readonly (readonly Key[])[] {
  const ranges: Key[][] = []
  for (const [index, key] of keys.entries()) {
    if (index % PACKS === 0) ranges.push([])
    ranges.at(-1)?.push(key)
  }
  return ranges
}

const check = batchOfKind<readonly PackKey[], Done>({
  kind: CHECK_BATCH,
  revisions: () => ({}),
  cut: async (start) => {
    const { bordereauNo, checkNo } = scopeOf(start)
    return ranged(await packList(bordereauNo, checkNo))
  },
  work: (start) =>
    overPacks(start, async (work, key) => {
      await checkPack(work, scopeOf(start).bordereauNo, key)
      return 0
    }),
  close: async (_, start) => {
    const { bordereauNo, checkNo } = scopeOf(start)
    const { rows, policies, right, wrong, known } = await closeCheck(start.context(), bordereauNo, checkNo)
    return outcomeOf({ rows, policies, right, wrong, known })
  },
})

const hold = batchOfKind<readonly string[], Done>({
  kind: HOLD_BATCH,
  revisions: () => ({}),
  cut: async (start) => {
    const { bordereauNo } = scopeOf(start)
    // What a list before this held is held no more.
    await letGo(bordereauNo)
    return ranged(await packNosOf(bordereauNo))
  },
  work: (start) => overPacks(start, (work, pack) => holdPack(work, scopeOf(start).bordereauNo, pack)),
  close: async (saved, start) => {
    let lost = 0
    for await (const done of saved) lost += done.lost
    await closeHold(start.context(), scopeOf(start).bordereauNo, lost)
    return outcomeOf({ lost })
  },
})

const write = batchOfKind<readonly string[], Done>({
  kind: WRITE_BATCH,
  revisions: () => ({}),
  cut: async (start) => ranged(await packNosOf(scopeOf(start).bordereauNo)),
  work: (start) =>
    overPacks(start, async (work, pack) => {
      await writePack(work, scopeOf(start).bordereauNo, pack)
      return 0
    }),
  close: async (_, start) => {
    const { written, known, wrong } = await closeWrite(start.context(), scopeOf(start).bordereauNo)
    return outcomeOf({ written, known, wrong })
  },
})

const outcomeOf = (result: Readonly<Record<string, number>>) => ({
  result,
  findings: [],
  findingCount: 0,
  error: null,
})

/** The kinds of batches that imports of policies are done by. */
export const bordereauBatches: readonly AnyBatch[] = [check, hold, write]
