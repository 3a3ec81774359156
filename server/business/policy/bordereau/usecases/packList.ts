import { identityKeyOrNull } from '../../../../../config/identity/index.ts'
import { findHead, insertFinding, insertPack, removePacks } from '../../../../../models/bordereauPacks.ts'
import { bordereauStore } from '../../../../../models/bordereaux.ts'
import type { Stored } from '../../../../../models/store.ts'
import { unmarked } from '../../../../kernel/sheetText.ts'
import { FILE_REFUSALS } from '../../../../platform/workbook/domain/refusalCodes.ts'
import { tableProblem } from '../../../../platform/workbook/usecases/openTable.ts'
import type { BordereauRefusalCode } from '../bordereau.refusals.ts'
import type { Bordereau, KeptRow } from '../domain/bordereau.ts'
import { placesOf, textOfCell } from '../domain/columns.ts'
import { type BordereauFinding, findingNo } from '../domain/finding.ts'
import type { MergedArea } from '../domain/merged.ts'
import { countsOf, type PackedPolicy, Packer, packNo } from '../domain/pack.ts'
import { keptRow, openList } from './readList.ts'

/** Merged cells that are looked at one by one. */
const MOST_MERGED = 2_000

/** What a list was cut into: packs, each with the merged cells of its rows. */
export interface PackKey {
  readonly pack: string
  readonly merged: readonly MergedArea[]
}

/** The import as it stands, for a batch. */
export async function loadBordereau(bordereauNo: string): Promise<Bordereau & Stored> {
  const found = await bordereauStore.model.findById(bordereauNo).lean<Bordereau & Stored>()
  if (!found) throw new Error(`the import ${bordereauNo} is gone`)
  return found
}

/**
 * Reads a list and keeps its rows in packs, a policy never in two. Whoever begins anew takes away what was there. Of a file that
 * turns out to be unreadable further down no pack is left and its fault is told.
 */
export async function packList(bordereauNo: string, checkNo: number): Promise<readonly PackKey[]> {
  const bordereau = await loadBordereau(bordereauNo)
  await removePacks(bordereauNo)
  if (bordereau.checkNo !== checkNo) return []
  const spans: { readonly pack: string; readonly from: number; readonly to: number }[] = []
  const emit = async (policies: readonly PackedPolicy[]) => {
    if (policies.length === 0) return
    const pack = packNo(bordereauNo, spans.length + 1)
    const lines = policies.flatMap(({ rows }) => rows.map(({ line }) => line))
    spans.push({ pack, from: lines[0] ?? 0, to: lines.at(-1) ?? 0 })
    await insertPack({ _id: pack, bordereauNo, checkNo, policies, counts: countsOf(policies), digest: null })
  }
  try {
    const merged = await readThrough(bordereau, emit)
    if (spans.length === 0) return await unreadable(bordereauNo, 'bordereau.lines-missing')
    if (merged.length > MOST_MERGED) return await unreadable(bordereauNo, 'bordereau.merged-too-often')
    return spans.map(({ pack, from, to }) => ({
      pack,
      merged: merged.filter((area) => area.from.line <= to && area.to.line >= from),
    }))
  } catch (error) {
    const problem = tableProblem(error)
    if (problem === null) throw error
    return unreadable(bordereauNo, FILE_REFUSALS[problem])
  }
}

async function readThrough(
  bordereau: Bordereau & Stored,
  emit: (policies: readonly PackedPolicy[]) => Promise<void>,
): Promise<readonly MergedArea[]> {
  const { mapping } = bordereau
  if (!mapping) throw new Error('a list is read by a mapping')
  const table = await openList(bordereau, await findHead(bordereau._id))
  const packer = new Packer(identityKeyOrNull)
  let places: ReadonlyMap<string, number> = new Map()
  for await (const sheetRow of table.rows) {
    const row = keptRow(sheetRow)
    if (row.line === mapping.headingLine) places = placesOf(row, mapping.columns)
    if (row.line <= mapping.headingLine || !saysSomething(row, places)) continue
    const foreignNo = unmarked(textOfCell(row.cells[places.get('foreignNo') ?? -1])).trim()
    await emit(packer.add(row, foreignNo, foreignNo === ''))
  }
  await emit(packer.takeAll())
  return table.merged
}

/** Sums and remarks below the rows, or in columns that nobody named, are no policies. */
const saysSomething = ({ cells }: KeptRow, places: ReadonlyMap<string, number>): boolean =>
  [...places.values()].filter(
    (at) => textOfCell(cells[at]) !== '' || (typeof cells[at] === 'object' && cells[at] !== null),
  ).length > 1

/** Nothing can be said of its rows: that is what was found. */
async function unreadable(
  bordereauNo: string,
  code: BordereauRefusalCode | (typeof FILE_REFUSALS)[keyof typeof FILE_REFUSALS],
): Promise<readonly PackKey[]> {
  await removePacks(bordereauNo)
  const finding: BordereauFinding = {
    _id: findingNo(bordereauNo, 0, 1),
    bordereauNo,
    pack: bordereauNo,
    foreignNo: '',
    line: 0,
    key: null,
    column: null,
    severity: 'error',
    code,
  }
  await insertFinding(finding)
  return []
}
