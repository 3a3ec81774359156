import type { Response } from 'express'
import type { Page, PageQuery } from '../../../../models/page.ts'
import { paymentRunStore } from '../../../../models/paymentRuns.ts'
import type { Stored } from '../../../../models/store.ts'
import type { Reader } from '../../../platform/database/reader.ts'
import { historyRoute } from '../../../platform/http/history.ts'
import { pageView } from '../../../platform/http/listing.ts'
import { type AnyRoute, route } from '../../../platform/http/route.ts'
import { RUN_PERMISSIONS } from './domain/lifecycle.ts'
import type { PaymentRun, RunRef } from './domain/paymentRun.ts'
import { payablesAnswer, resultPreviewAnswer, runAnswer, runsAnswer } from './paymentRun.answers.ts'
import type { PayableList, ResultPreviewView, RunList, RunView } from './paymentRun.contract.ts'
import {
  listRunsRequest,
  payablesRequest,
  preparationRequest,
  removalRequest,
  resultRequest,
  runApprovalRequest,
  runCancellationRequest,
  runRequest,
  sendingRequest,
} from './paymentRun.schemas.ts'
import { runSheet } from './paymentRun.sheet.ts'
import { payablesView, resultPreviewView, runRow, runView } from './paymentRun.views.ts'
import { type BookRun, bookedRun, bookItems, closeRun } from './usecases/bookRun.ts'
import {
  type ApproveRun,
  approveRun,
  type CancelRun,
  cancelRun,
  checkRun,
  type RemoveItems,
  removeItems,
} from './usecases/decideRun.ts'
import { type FindPayables, findPayables, type Payables } from './usecases/findPayables.ts'
import { type PrepareRun, prepareRun } from './usecases/prepareRun.ts'
import { getRunFile, type RunFile, type SendRun, sendRun } from './usecases/runFile.ts'
import { findRuns, getRun, type RunSeen, seenRun } from './usecases/runs.ts'
import {
  type PreviewResult,
  previewResult,
  readResultFile,
  type TakeResult,
  takeResult,
} from './usecases/takeResult.ts'

/** A use case whose run is shown with its items afterwards. */
const thenSeen =
  <R extends Reader, Input>(useCase: (reader: R, input: Input) => Promise<PaymentRun & Stored>) =>
  async (reader: R, input: Input): Promise<RunSeen & Stored> => {
    const run = await useCase(reader, input)
    return storedSeen(await seenRun(reader, run))
  }

/** What is shown carries the version of the run. */
const storedSeen = (seen: RunSeen): RunSeen & Stored => {
  const { _id, version, eventHash, createdAt, updatedAt } = seen.run
  return { ...seen, _id, version, eventHash, createdAt, updatedAt }
}

const TYPES = { csv: 'text/csv; charset=utf-8', xml: 'application/xml; charset=utf-8' } as const

/** Sends the file; `Repr-Digest` (RFC 9530) is of exactly these bytes. */
function sendFile({ runNo, format, sha256, text }: RunFile, response: Response): void {
  const ending = format === 'csv' ? 'csv' : 'xml'
  response
    .set({
      'Content-Type': TYPES[ending],
      'Content-Disposition': `attachment; filename="${runNo}.${ending}"`,
      'Repr-Digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'X-Content-Type-Options': 'nosniff',
    })
    .send(Buffer.from(text))
}

/** Money that leaves the bank: what is payable, and the runs that pay it. */
export const paymentRunRoutes: readonly AnyRoute[] = [
  route<FindPayables, Payables, PayableList>({
    name: 'listPayables',
    method: 'get',
    path: '/payables',
    answer: payablesAnswer,
    permission: 'payment-run.read',
    summary: 'What the own organisation owes and no payment run has yet, and why some of it cannot be paid',
    schema: payablesRequest,
    useCase: findPayables,
    view: payablesView,
    success: 200,
  }),
  route<PageQuery, Page<PaymentRun & Stored>, RunList>({
    name: 'listPaymentRuns',
    method: 'get',
    path: '/payment-runs',
    answer: runsAnswer,
    permission: 'payment-run.read',
    summary: 'Payment runs of the own organisation',
    schema: listRunsRequest,
    useCase: findRuns,
    view: pageView(runRow),
    sheet: runSheet,
    success: 200,
  }),
  route<PrepareRun, RunSeen & Stored, RunView>({
    name: 'preparePaymentRun',
    method: 'post',
    path: '/payment-runs',
    answer: runAnswer,
    permission: 'payment-run.prepare',
    summary: 'Prepare a payment run of what is chosen; what cannot be paid is left out and named',
    schema: preparationRequest,
    useCase: thenSeen(prepareRun),
    view: runView,
    success: 201,
    idempotent: true,
  }),
  route<RunRef, RunSeen & Stored, RunView>({
    name: 'getPaymentRun',
    method: 'get',
    path: '/payment-runs/:number',
    answer: runAnswer,
    permission: 'payment-run.read',
    summary: 'A payment run with its items, what the bank made of them and what is booked',
    schema: runRequest,
    useCase: async (reader, command) => storedSeen(await getRun(reader, command)),
    view: runView,
    success: 200,
  }),
  historyRoute({
    name: 'getPaymentRunHistory',
    path: '/payment-runs/:number',
    permission: 'payment-run.read',
    store: paymentRunStore,
    summary: 'Who did what with a payment run',
  }),
  route<RunRef, RunSeen & Stored, RunView>({
    name: 'checkPaymentRun',
    method: 'post',
    path: '/payment-runs/:number/check',
    answer: runAnswer,
    permission: RUN_PERMISSIONS.check,
    summary: 'Say that amounts and accounts of a run are what they should be',
    schema: runRequest,
    useCase: thenSeen(checkRun),
    view: runView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<ApproveRun, RunSeen & Stored, RunView>({
    name: 'approvePaymentRun',
    method: 'post',
    path: '/payment-runs/:number/approval',
    answer: runAnswer,
    permission: RUN_PERMISSIONS.approve,
    summary: 'Approve a run as somebody else than who prepared or checked it, by what was looked at',
    schema: runApprovalRequest,
    useCase: thenSeen(approveRun),
    view: runView,
    success: 200,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<RemoveItems, RunSeen & Stored, RunView>({
    name: 'removePaymentItems',
    method: 'post',
    path: '/payment-runs/:number/removals',
    answer: runAnswer,
    permission: RUN_PERMISSIONS.removeItems,
    summary: 'Take items out of a run that is not approved yet',
    schema: removalRequest,
    useCase: thenSeen(removeItems),
    view: runView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<CancelRun, RunSeen & Stored, RunView>({
    name: 'cancelPaymentRun',
    method: 'post',
    path: '/payment-runs/:number/cancellation',
    answer: runAnswer,
    permission: RUN_PERMISSIONS.cancel,
    summary: 'Give a run up before its file went out',
    schema: runCancellationRequest,
    useCase: thenSeen(cancelRun),
    view: runView,
    success: 200,
    concurrency: 'if-match',
  }),
  route<SendRun, RunSeen & Stored, RunView>({
    name: 'sendPaymentRun',
    method: 'post',
    path: '/payment-runs/:number/file',
    answer: runAnswer,
    permission: RUN_PERMISSIONS.send,
    summary: 'Make the file for the bank and keep its hash',
    schema: sendingRequest,
    useCase: thenSeen(sendRun),
    view: runView,
    success: 201,
    idempotent: true,
    concurrency: 'if-match',
  }),
  route<RunRef, RunFile>({
    name: 'getPaymentFile',
    method: 'get',
    path: '/payment-runs/:number/file',
    permission: 'payment-run.read',
    summary: 'The file for the bank, ISO 20022 or CSV; the same bytes whenever it is asked for',
    schema: runRequest,
    useCase: getRunFile,
    view: () => null,
    respond: sendFile,
    produces: 'application/octet-stream',
    success: 200,
  }),
  route<PreviewResult, ResultPreviewView['results'], ResultPreviewView>({
    name: 'previewPaymentResult',
    method: 'post',
    asks: true,
    path: '/payment-runs/:number/result-previews',
    answer: resultPreviewAnswer,
    permission: RUN_PERMISSIONS.takeResult,
    summary: 'What a bank’s answer says of the items of a run, before it is taken in',
    schema: resultRequest,
    subject: getRun,
    upload: 'file',
    useCase: previewResult,
    view: resultPreviewView,
    success: 200,
  }),
  route<TakeResult, RunSeen & Stored, RunView>({
    name: 'takePaymentResult',
    method: 'post',
    path: '/payment-runs/:number/results',
    answer: runAnswer,
    permission: RUN_PERMISSIONS.takeResult,
    summary: 'Take in a bank’s answer, as CSV, XLSX or pain.002; every wrong cell is told and nothing kept',
    schema: resultRequest,
    subject: getRun,
    upload: 'file',
    readFile: (file, { encoding }) => readResultFile(file, encoding),
    useCase: thenSeen(takeResult),
    view: runView,
    success: 201,
    idempotent: true,
  }),
  route<BookRun, RunSeen & Stored, RunView>({
    name: 'bookPaymentRun',
    method: 'post',
    path: '/payment-runs/:number/bookings',
    answer: runAnswer,
    permission: RUN_PERMISSIONS.book,
    summary: 'Book what the bank paid, some items at once, each by itself; what its case refuses is named on it',
    schema: runRequest,
    subject: getRun,
    prepare: bookItems,
    useCase: thenSeen(bookedRun),
    view: runView,
    success: 200,
  }),
  route<RunRef, RunSeen & Stored, RunView>({
    name: 'closePaymentRun',
    method: 'post',
    path: '/payment-runs/:number/closing',
    answer: runAnswer,
    permission: RUN_PERMISSIONS.close,
    summary: 'End a run whose every item is paid or failed',
    schema: runRequest,
    useCase: thenSeen(closeRun),
    view: runView,
    success: 200,
    concurrency: 'if-match',
  }),
]
