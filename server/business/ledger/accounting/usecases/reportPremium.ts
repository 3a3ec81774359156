import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import { type CivilDate, civilDateOf } from '../../../../kernel/civilDate.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import {
  PREMIUM_DIMENSIONS,
  type PremiumDimension,
  type PremiumFigures,
  type PremiumFilter,
  type PremiumLine,
  PremiumReport,
  premiumTotal,
  type ReportedPremium,
} from '../domain/premiumReport.ts'
import { decideReportDays, decideReportSize } from '../domain/reporting.ts'
import { kindsMoving } from '../domain/statement.ts'
import { bookkeeperOf } from './bookkeeper.ts'

export interface ReportPremium extends PremiumFilter {
  /** The first day of the report; the first of the year where none is named. */
  readonly since?: CivilDate
  /** The last one, counted to its end; the business date where none is named. */
  readonly on?: CivilDate
  /** What was recorded on or before this day counts. */
  readonly knownOn?: CivilDate
  readonly by?: readonly PremiumDimension[]
  /** For the supervisor: one insurer's alone. */
  readonly insurer?: string
}

export interface ReportedPremiums {
  readonly since: CivilDate
  readonly on: CivilDate
  readonly knownOn: CivilDate
  readonly by: readonly PremiumDimension[]
  readonly rows: readonly PremiumLine[]
  readonly total: PremiumFigures
}

/** Transactions that come from the database at once. */
const BATCH = 5_000

/**
 * Written, earned and unearned premium of a period, of one's own organisation, or of all insurers for the supervisor. Reads
 * the premium written in the period, and of what was written before only terms that still run, one batch after the other.
 * Refused where the days are turned around or there would be too many rows.
 */
export async function reportPremium(reader: Reader, command: ReportPremium): Promise<ReportedPremiums> {
  const { since: asked, on = reader.businessDate, knownOn = civilDateOf(reader.now), by: wanted, insurer } = command
  const { product, cover, region } = command
  const only = { ...(product && { product }), ...(cover && { cover }), ...(region && { region }) }
  const since = asked ?? `${on.slice(0, 4)}-01-01`
  const by = PREMIUM_DIMENSIONS.filter((dimension) => (wanted ?? ['product']).includes(dimension))
  const days = valueOrThrow(decideReportDays(since, on))
  const insurerId = bookkeeperOf(reader.actor, insurer)
  const report = new PremiumReport({ days, by, insurerId, only })
  for await (const transaction of premiumOf(insurerId, { since, until: on, knownOn })) {
    report.add(transaction)
    valueOrThrow(decideReportSize(report.size))
  }
  const rows = report.rows()
  return { since, on, knownOn, by, rows, total: premiumTotal(rows, { days, by }) }
}

interface Within {
  readonly since: CivilDate
  readonly until: CivilDate
  readonly knownOn: CivilDate
}

/** Written in the days asked for, and then what was written before and is not earned before them. */
export async function* premiumOf(
  insurerId: string | null,
  { since, until, knownOn }: Within,
): AsyncGenerator<ReportedPremium> {
  const of = insurerId === null ? {} : { 'parties.insurerIds': insurerId }
  const known = { recordedOn: { $lte: knownOn } }
  const written = { ...of, kind: { $in: PREMIUM_KINDS }, effectiveOn: { $gte: since, $lte: until }, ...known }
  const running = { ...of, 'earns.to': { $gt: since }, effectiveOn: { $lt: since }, ...known }
  for (const filter of [written, running]) {
    yield* LedgerTransactionModel.collection.find<ReportedPremium>(filter as object, {
      projection: PROJECTION,
      batchSize: BATCH,
    })
  }
}

/** The kinds of transaction that write premium or take it back. */
const PREMIUM_KINDS = kindsMoving('writtenPremium')

const PROJECTION = {
  _id: 0,
  effectiveOn: 1,
  policyNo: 1,
  productCode: 1,
  region: 1,
  earns: 1,
  'entries.account': 1,
  'entries.party': 1,
  'entries.cover': 1,
  'entries.amountFen': 1,
} as const
