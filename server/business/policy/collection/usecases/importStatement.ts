import { bankCreditStore } from '../../../../../models/bankCredits.ts'
import { bankDebitStore } from '../../../../../models/bankDebits.ts'
import { bankStatementStore } from '../../../../../models/bankStatements.ts'
import { type Stored, streamOf } from '../../../../../models/store.ts'
import { sumFen } from '../../../../kernel/money.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import type { UnitOfWork } from '../../../../platform/database/unitOfWork.ts'
import type { UploadedFile } from '../../../../platform/intake/files.ts'
import type { Sheet } from '../../../../platform/workbook/domain/cell.ts'
import type { Encoding } from '../../../../platform/workbook/domain/encoding.ts'
import { creditAttributed, creditReceived } from '../../../ledger/billing/domain/creditMoney.ts'
import { post } from '../../../ledger/billing/usecases/post.ts'
import { findPayers, type Payers } from '../../policy/usecases/findPayers.ts'
import { attributionsBetween } from '../domain/allocation.ts'
import type { BankCredit } from '../domain/bankLine.ts'
import type { BankStatement } from '../domain/bankStatement.ts'
import { type ParsedLine, parseStatement } from '../domain/parseStatement.ts'
import { decideSomethingNew, newAndSeen } from '../domain/seenBefore.ts'
import { balancesTold, decideBalances, type StatedBalances } from '../domain/statementBalance.ts'
import { COLUMN_KEYS, type Columns, type StatementMapping } from '../domain/statementColumns.ts'
import { findSeen } from './findSeen.ts'
import { getStatementAccount } from './statementAccount.ts'

/** Columns by the headings that stand above them in the file. */
export interface ImportStatement extends Columns {
  readonly bankAccountNo: string
  readonly headingLine: number
  readonly openingFen?: number
  readonly closingFen?: number
  /** Of a text file, where a person looked at it. */
  readonly encoding?: Encoding
  readonly file: UploadedFile
  readonly content: Sheet
}

/**
 * Keeps a bank's file as a statement with its credits and debits, or nothing and every reason why not. A line that was on
 * file before is told and not entered again. Every credit is in the ledger from now on, as money of which nobody has said
 * yet which premium it is.
 */
export async function importStatement(work: UnitOfWork, command: ImportStatement): Promise<BankStatement & Stored> {
  const { bankAccountNo, file, content } = command
  const mapping = mappingOf(command)
  await getStatementAccount(work, bankAccountNo)
  const lines = valueOrThrow(parseStatement(content, mapping, work.businessDate))
  const balances = statedOrTold(command, lines)
  valueOrThrow(decideBalances(lines, balances))
  const { account, ...seen } = await findSeen(work, bankAccountNo, lines)
  const { fresh, before } = newAndSeen(lines, seen)
  valueOrThrow(decideSomethingNew(fresh))
  const statementNo = await work.nextNumber('BS')
  const credits = fresh.filter(({ amountFen }) => amountFen > 0)
  const debits = fresh.filter(({ amountFen }) => amountFen < 0)
  const days = lines.map(({ bookedOn }) => bookedOn).toSorted()
  const statement = await work.create(
    bankStatementStore,
    statementNo,
    {
      organisationId: work.actor.organisationId,
      bankAccountNo,
      fileName: file.name,
      mapping,
      firstDay: days[0] ?? '',
      lastDay: days.at(-1) ?? '',
      ...balances,
      creditCount: credits.length,
      creditFen: sumFen(credits.map(({ amountFen }) => amountFen)),
      debitCount: debits.length,
      debitFen: sumFen(debits.map(({ amountFen }) => -amountFen)),
      seenBefore: before,
      importedBy: { userId: work.actor.userId, name: work.actor.name },
    },
    {
      type: 'bankStatement.imported',
      payload: { file: file.name, bankAccountNo, credits: credits.length, debits: debits.length, seen: before.length },
    },
  )
  const of = { organisationId: work.actor.organisationId, statementNo, bankAccountNo }
  await enterDebits(work, of, debits)
  await enterCredits(work, of, account, credits)
  return statement
}

function mappingOf({ headingLine, ...command }: ImportStatement): StatementMapping {
  const named = COLUMN_KEYS.map((key) => [key, command[key]] as const)
  return { headingLine, columns: Object.fromEntries(named.filter(([, heading]) => heading !== undefined)) }
}

type Of = Pick<BankCredit, 'organisationId' | 'statementNo' | 'bankAccountNo'>

/** What a person said, else what the lines tell. */
function statedOrTold({ openingFen, closingFen }: ImportStatement, lines: readonly ParsedLine[]): StatedBalances {
  const told = balancesTold(lines)
  return { openingFen: openingFen ?? told.openingFen, closingFen: closingFen ?? told.closingFen }
}

async function enterDebits(work: UnitOfWork, of: Of, lines: readonly ParsedLine[]): Promise<void> {
  const numbers = await numbersFor(work, 'BD', lines)
  await work.createMany(
    bankDebitStore,
    lines.map(({ key, balanceFen, amountFen, ...line }, index) => ({
      id: numbers[index] ?? '',
      content: { ...of, ...line, amountFen: -amountFen },
      fact: { type: 'bankDebit.entered', payload: { statementNo: of.statementNo } },
    })),
  )
}

/** Each credit with its event and its transactions: money that came and, where the payer is on file as a policyholder, whose it is. */
async function enterCredits(work: UnitOfWork, of: Of, account: string, lines: readonly ParsedLine[]): Promise<void> {
  const numbers = await numbersFor(work, 'BC', lines)
  const payers = await findPayers(
    work,
    lines.map(({ counterparty }) => counterparty),
    [],
  )
  const contents = lines.map((line) => creditOf(of, line, payers))
  const created = await work.createMany(
    bankCreditStore,
    contents.map((content, index) => ({
      id: numbers[index] ?? '',
      content,
      fact: {
        type: 'bankCredit.entered',
        payload: {
          statementNo: of.statementNo,
          amountFen: content.amountFen,
          attributed: attributionsBetween({ ...content, heldFor: null }, content),
        },
      },
    })),
  )
  await post(
    work,
    created.flatMap((credit, index) => {
      const { _id, version, bookedOn, amountFen, reference } = credit
      const occasion = { event: `${streamOf(bankCreditStore, _id)}#${version}`, effectiveOn: bookedOn }
      const key = lines[index]?.key ?? ''
      const bankReference = { account, day: bookedOn, reference, key, repetition: null }
      return [
        creditReceived(credit, { amountFen, reference, bankReference }, occasion),
        ...attributionsBetween({ ...credit, heldFor: null }, credit).map((attribution) =>
          creditAttributed(credit, attribution, occasion),
        ),
      ]
    }),
  )
}

/** What is known of a credit from the beginning: whose money it is where exactly one maker on file goes by the payer's name. */
function creditOf(of: Of, { key, balanceFen, ...line }: ParsedLine, payers: Payers): BankCredit {
  const payer = payers.organisationOf(line.counterparty)
  return {
    ...of,
    ...line,
    state: 'open',
    payerId: payer?._id ?? null,
    heldFor: payer?.kind === 'manufacturer' ? payer._id : null,
    unallocatedFen: line.amountFen,
    allocations: [],
    refund: null,
    refunds: [],
  }
}

const numbersFor = async (work: UnitOfWork, series: string, lines: readonly unknown[]): Promise<readonly string[]> =>
  lines.length === 0 ? [] : work.nextNumbers(series, lines.length)
