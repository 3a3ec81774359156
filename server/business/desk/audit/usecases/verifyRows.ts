import { EventModel } from '../../../../../models/events.ts'
import { type KeyRange, WHOLE } from '../../../../../models/keyRanges.ts'
import { SEALED_ROWS, type SealedRows } from '../../../../../models/sealedRows.ts'
import type { RecordFinding } from '../domain/findings.ts'
import { type Laid, pagesOf } from './pagesOf.ts'

const BATCH = 500

/** Looks for rows whose event is not there: such rows no seal covers. */
export async function verifyRows(): Promise<readonly RecordFinding[]> {
  const found: RecordFinding[] = []
  for (const { kind } of SEALED_ROWS) found.push(...(await verifyRowsOf(kind)))
  return found
}

/** The same of the rows of one kind, or of a range of them. */
export async function verifyRowsOf(kind: string, range: KeyRange = WHOLE): Promise<readonly RecordFinding[]> {
  const sealed = SEALED_ROWS.find((rows) => rows.kind === kind)
  const findings: RecordFinding[] = []
  if (sealed)
    for await (const rows of pagesOf(kind, BATCH, { range })) findings.push(...(await strayRows(sealed, rows)))
  return findings
}

async function strayRows({ kind, eventOf }: SealedRows, rows: readonly Laid[]): Promise<RecordFinding[]> {
  const events = await EventModel.find({ _id: { $in: rows.map(eventOf) } }, { _id: 1 }).lean()
  const known = new Set(events.map(({ _id }) => _id))
  return rows
    .filter((row) => !known.has(eventOf(row)) && !isHeld(row))
    .map((row) => ({ where: `${kind}:${String(row._id)}`, fault: 'row-without-event', detail: eventOf(row) }))
}

/** Goods held for a policy that is about to be written have no event yet. */
const isHeld = ({ held }: Laid): boolean => typeof held === 'string'
