import { EventModel } from '../../../../../models/events.ts'
import { SEALED_ROWS, type SealedRows } from '../../../../../models/sealedRows.ts'
import type { RecordFinding } from '../domain/findings.ts'
import { type Laid, pagesOf } from './pagesOf.ts'

const BATCH = 500

/** Looks for rows whose event is not there: such rows no seal covers. */
export async function verifyRows(): Promise<readonly RecordFinding[]> {
  const found: RecordFinding[] = []
  for (const rows of SEALED_ROWS) found.push(...(await withoutEvent(rows)))
  return found
}

async function withoutEvent(kind: SealedRows): Promise<RecordFinding[]> {
  const findings: RecordFinding[] = []
  for await (const rows of pagesOf(kind.kind, BATCH)) findings.push(...(await strayRows(kind, rows)))
  return findings
}

async function strayRows({ kind, eventOf }: SealedRows, rows: readonly Laid[]): Promise<RecordFinding[]> {
  const events = await EventModel.find({ _id: { $in: rows.map(eventOf) } }, { _id: 1 }).lean()
  const known = new Set(events.map(({ _id }) => _id))
  return rows
    .filter((row) => !known.has(eventOf(row)))
    .map((row) => ({ where: `${kind}:${String(row._id)}`, fault: 'row-without-event', detail: eventOf(row) }))
}
