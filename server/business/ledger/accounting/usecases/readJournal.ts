import { createHash } from 'node:crypto'
import type { SpokenLanguage } from '../../../../../config/words/index.ts'
import { LedgerTransactionModel } from '../../../../../models/ledgerTransactions.ts'
import type { CivilDate } from '../../../../kernel/civilDate.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { csvLines, csvText } from '../../../../kernel/sheetText.ts'
import type { Reader } from '../../../../platform/database/reader.ts'
import { TRANSACTION_KINDS } from '../../billing/domain/account.ts'
import type { LedgerTransaction } from '../../billing/domain/transaction.ts'
import { decideKnownAt, JOURNAL_COLUMNS, type JournalLine, journalCells, journalLinesOf } from '../domain/journal.ts'
import { decideBookkeeper, decideReportDays } from '../domain/reporting.ts'
import { bookkeeperOf } from './bookkeeper.ts'
import { inOrderOfDays } from './inOrderOfDays.ts'

export interface ReadJournal {
  /** The first and the last day whose postings are wanted. */
  readonly since: CivilDate
  readonly on: CivilDate
  /** What was recorded by this instant; the last moment that is settled where none is named. */
  readonly knownAt?: string
  /** For the supervisor: whose. */
  readonly insurer?: string
  /** Of headings and names, where it is a workbook. */
  readonly language?: SpokenLanguage
}

/** What a journal comes to, and what makes it out. */
export interface Journal {
  readonly organisationId: string
  readonly since: CivilDate
  readonly on: CivilDate
  readonly knownAt: Date
  readonly language: SpokenLanguage
  readonly lines: number
  readonly debitFen: number
  readonly creditFen: number
  /** SHA-256 of the file for machines, byte by byte, in hexadecimal. */
  readonly sha256: string
  /** The lines once more, so many transactions at a time; each time the same. `turn` says when the next may be read. */
  readonly pages: (turn: Turn) => AsyncIterable<readonly JournalLine[]>
}

type Turn = <R>(read: () => Promise<R>) => Promise<R>

/** Transactions that are read at once. */
const AT_ONCE = 500

/** The beginning of the file for machines. */
export const journalHead = (): string => csvText([JOURNAL_COLUMNS])

/** Further lines of it. */
export const journalText = (lines: readonly JournalLine[]): string => csvLines(lines.map(journalCells))

/**
 * The journal of the own organisation's books, by the days from which postings count, in the order of days and postings. Asked
 * again for the same moment it is the same, whatever was recorded since. Read from beginning to end for its hash; nothing of
 * it is kept.
 */
export async function readJournal(reader: Reader, command: ReadJournal): Promise<Journal> {
  const { since, on, knownAt: asked, insurer, language = 'zh' } = command
  valueOrThrow(decideReportDays(since, on))
  const knownAt = valueOrThrow(decideKnownAt(reader.now, asked === undefined ? undefined : new Date(asked)))
  const organisationId = valueOrThrow(decideBookkeeper(bookkeeperOf(reader.actor, insurer)))
  const pages = (turn: Turn) => journalPages({ organisationId, since, on, knownAt }, turn)
  const hash = createHash('sha256').update(journalHead())
  let [lines, debitFen, creditFen] = [0, 0, 0]
  for await (const page of pages((read) => read())) {
    hash.update(journalText(page))
    lines += page.length
    for (const line of page) {
      debitFen += line.debitFen
      creditFen += line.creditFen
    }
  }
  return { organisationId, since, on, knownAt, language, lines, debitFen, creditFen, sha256: hash.digest('hex'), pages }
}

type Asked = Pick<Journal, 'organisationId' | 'since' | 'on' | 'knownAt'>

async function* journalPages(asked: Asked, turn: Turn): AsyncGenerator<readonly JournalLine[]> {
  for (let last: LedgerTransaction | undefined, more = true; more; ) {
    const found: LedgerTransaction[] = await turn(() => transactionsAfter(asked, last))
    last = found.at(-1)
    more = found.length === AT_ONCE
    yield found.flatMap((transaction) => journalLinesOf(transaction, asked.organisationId))
  }
}

/** The next transactions in the order of days and numbers; of every kind one range of an index, which the database merges. */
const transactionsAfter = (
  { organisationId, since, on, knownAt }: Asked,
  last: LedgerTransaction | undefined,
): Promise<LedgerTransaction[]> =>
  LedgerTransactionModel.find({
    'parties.insurerIds': organisationId,
    kind: { $in: TRANSACTION_KINDS },
    effectiveOn: { $gte: last?.effectiveOn ?? since, $lte: on },
    recordedAt: { $lte: knownAt },
    ...(last && {
      $or: [{ effectiveOn: { $gt: last.effectiveOn } }, { effectiveOn: last.effectiveOn, _id: { $gt: last._id } }],
    }),
  } as object)
    .sort(inOrderOfDays(last?.effectiveOn ?? since, on))
    // Among few transactions another index looks as good, and sorts in memory.
    .hint({ 'parties.insurerIds': 1, kind: 1, effectiveOn: -1, _id: -1 })
    .limit(AT_ONCE)
    .batchSize(AT_ONCE)
    .lean<LedgerTransaction[]>()
    .exec()
