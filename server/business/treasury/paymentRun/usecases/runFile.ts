import { createHash } from 'node:crypto'
import { paymentRunStore } from '../../../../../models/paymentRuns.ts'
import type { Stored } from '../../../../../models/store.ts'
import { refused, valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import { paymentFile } from '../domain/paymentFile.ts'
import type { PaymentItem } from '../domain/paymentItem.ts'
import type { FileFormat, PaymentRun, RunRef } from '../domain/paymentRun.ts'
import { loadRun, requireUnchanged } from './decideRun.ts'
import { findItems } from './runs.ts'
import { stampOf } from './stamp.ts'

export interface SendRun extends RunRef {
  readonly format: FileFormat
}

/**
 * Makes the file for the bank and keeps its hash; from now on the bank's word counts. Not to an account that was changed, or
 * whose change cools off, since it was approved.
 */
export async function sendRun(work: UnitOfWork, { runNo, format }: SendRun): Promise<PaymentRun & Stored> {
  const { run, items, state } = await loadRun(work, runNo, 'send')
  await requireUnchanged(work, items)
  const sha256 = hashOf(textOf(run, items, format))
  return work.change(
    paymentRunStore,
    run,
    { state, file: { ...stampOf(work), on: work.businessDate, format, sha256 } },
    { type: 'paymentRun.sent', payload: { format, sha256 } },
  )
}

/** The file of a run, byte by byte the one whose hash was kept. */
export interface RunFile {
  readonly runNo: string
  readonly format: FileFormat
  readonly sha256: string
  readonly text: string
}

/** The file of a run, made once more; refused before it was made, and where it would be another one. */
export async function getRunFile(reader: Reader, { runNo }: RunRef): Promise<RunFile> {
  const run = await getVisible(reader, paymentRunStore, runNo)
  if (!run.file) return valueOrThrow(refused({ code: 'paymentRun.no-file' }))
  const { format, sha256 } = run.file
  const text = textOf(run, await findItems(reader, runNo), format)
  if (hashOf(text) !== sha256) return valueOrThrow(refused({ code: 'paymentRun.file-differs', value: sha256 }))
  return { runNo, format, sha256, text }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

const textOf = (
  { _id: number, payer, executeOn, approvedBy, createdAt }: PaymentRun & Stored,
  items: readonly (PaymentItem & Stored)[],
  format: FileFormat,
): string =>
  paymentFile(
    {
      number,
      payer,
      executeOn,
      approvedAt: approvedBy?.at ?? createdAt,
      items: items.filter(({ state }) => state !== 'released'),
    },
    format,
  )
