import { createHash } from 'node:crypto'
import { paymentItemStore } from '../../../../../models/paymentItems.ts'
import { paymentRunStore } from '../../../../../models/paymentRuns.ts'
import type { Stored } from '../../../../../models/store.ts'
import { acceptedUnless, refused, valueOrThrow } from '../../../../kernel/refusal.ts'
import { decideTransition } from '../../../../kernel/transitions.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { UploadedFile } from '../../../../platform/intake/files.ts'
import type { Sheet } from '../../../../platform/workbook/domain/cell.ts'
import type { Encoding } from '../../../../platform/workbook/domain/encoding.ts'
import { sheetsOrRefusals } from '../../../../platform/workbook/domain/sheetsOrRefusals.ts'
import { readTableFile } from '../../../../platform/workbook/usecases/readTableFile.ts'
import { releaseHolds } from '../../../party/banking/usecases/paymentHolds.ts'
import { parseResult, RESULT_HEADINGS, type ReportedResult, type ResultContext } from '../domain/parseResult.ts'
import { itemTransitions, type PaymentItem } from '../domain/paymentItem.ts'
import type { PaymentRun, RunRef } from '../domain/paymentRun.ts'
import { loadRun } from './decideRun.ts'
import { findItems } from './runs.ts'
import { stampOf } from './stamp.ts'

/** The one sheet of a bank's answer that says anything, the rows of its text, or the transactions of a pain.002. */
export async function readResultFile({ bytes }: UploadedFile, encoding?: Encoding): Promise<Sheet> {
  const reading = await readTableFile(bytes, {
    headings: RESULT_HEADINGS,
    statusReports: true,
    ...(encoding && { encoding }),
  })
  const [sheet, ...others] = valueOrThrow(sheetsOrRefusals(reading)).filter(
    ({ hidden, rows }) => !hidden && rows.length > 0,
  )
  if (!sheet) return valueOrThrow(refused({ code: 'paymentRun.result-empty' }))
  const further = others.map(({ name }) => ({ code: 'collection.sheet-further', reference: name }) as const)
  return valueOrThrow(acceptedUnless(further, sheet))
}

export interface PreviewResult extends RunRef {
  readonly encoding?: Encoding
  readonly file: UploadedFile
}

/** What a file says of a run, before it is taken in; refused with every wrong cell. */
export async function previewResult(
  reader: Reader,
  { runNo, encoding, file }: PreviewResult,
): Promise<readonly (ReportedResult & Pick<PaymentItem, 'amountFen'>)[]> {
  const run = await getVisible(reader, paymentRunStore, runNo)
  const items = await findItems(reader, runNo)
  const context = contextOf(run, items, reader.businessDate)
  const results = valueOrThrow(parseResult(await readResultFile(file, encoding), context))
  return results.map((result) => ({ ...result, amountFen: context.items.get(result.itemNo)?.amountFen ?? 0 }))
}

export interface TakeResult extends PreviewResult {
  readonly content: Sheet
}

/**
 * Takes in what the bank says of items of a run: all of a file or, with every wrong cell, nothing. What failed can be paid
 * otherwise from now on; what was paid is booked item by item, see {@link file://./bookRun.ts}.
 */
export async function takeResult(work: UnitOfWork, { runNo, file, content }: TakeResult): Promise<PaymentRun & Stored> {
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const { run, items, state } = await loadRun(work, runNo, 'takeResult', ({ results }) =>
    results.some((known) => known.sha256 === sha256) ? [{ code: 'paymentRun.result-known-file' }] : [],
  )
  const results = valueOrThrow(parseResult(content, contextOf(run, items, work.businessDate)))
  const stamp = stampOf(work)
  const byNumber = new Map(items.map((item) => [item._id, item]))
  const told = results.flatMap(({ itemNo, ...result }) => {
    const before = byNumber.get(itemNo)
    return before ? [{ before, result: { ...result, ...stamp } }] : []
  })
  const failed = told.filter(({ result }) => !result.paid)
  await releaseHolds(
    work,
    failed.map(({ before }) => before.source),
    runNo,
  )
  await work.changeMany(
    paymentItemStore,
    told.map(({ before, result }) => {
      const event = result.paid ? 'reportPaid' : 'reportFailed'
      const { paid, on, reference, reason } = result
      return {
        before,
        content: { state: valueOrThrow(decideTransition(itemTransitions, before.state, event, {})), result },
        fact: {
          type: paid ? 'paymentItem.reported-paid' : 'paymentItem.failed',
          payload: paid ? { on, reference } : { on, reason },
        },
      }
    }),
  )
  const [paid, failures] = [told.length - failed.length, failed.length]
  return work.change(
    paymentRunStore,
    run,
    { state, results: [...run.results, { ...stamp, fileName: file.name, sha256, paid, failed: failures }] },
    { type: 'paymentRun.result-taken', payload: { file: file.name, sha256, paid, failed: failures } },
  )
}

const contextOf = (
  { file, executeOn }: PaymentRun,
  items: readonly (PaymentItem & Stored)[],
  today: string,
): ResultContext => ({
  items: new Map(items.map((item) => [item._id, item])),
  from: file?.on ?? executeOn,
  today,
})
