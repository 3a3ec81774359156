import { quoteStore } from '../../../../../models/quotes.ts'
import type { Stored } from '../../../../../models/store.ts'
import { submissionStore } from '../../../../../models/submissions.ts'
import { valueOrThrow } from '../../../../kernel/refusal.ts'
import { getVisible, type Reader } from '../../../../platform/database/reader.ts'
import { type ComparisonRow, compareQuotes, decideCompared } from '../domain/comparison.ts'
import { isOpen, type Quote, type Terms } from '../domain/quote.ts'
import type { Submission, SubmissionRef } from '../domain/submission.ts'

/** Quotes of one submission side by side. */
export interface QuoteComparison {
  readonly submissionNo: string
  readonly quotes: readonly (Quote & Stored)[]
  readonly rows: readonly ComparisonRow[]
}

const MOST = 6

export interface CompareQuotesOf extends SubmissionRef {
  readonly quote?: readonly string[]
}

/** The named quotes, or all that are open or accepted, side by side and against what was asked for. */
export async function compareQuotesOf(
  reader: Reader,
  { submissionNo, quote }: CompareQuotesOf,
): Promise<QuoteComparison> {
  const submission = await getVisible(reader, submissionStore, submissionNo)
  const visible = await quoteStore.model
    .find({ $and: [{ submissionNo: submission._id }, quoteStore.visibility(reader.actor)] } as object)
    .sort({ createdAt: 1, _id: 1 })
    .lean<(Quote & Stored)[]>()
  const quotes = quote ? named(visible, quote) : visible.filter(standing).slice(-MOST)
  return { submissionNo: submission._id, quotes, rows: compareQuotes(askedOf(submission), quotes) }
}

const standing = ({ state }: Quote): boolean => isOpen(state) || state === 'accepted'

function named(visible: readonly (Quote & Stored)[], numbers: readonly string[]): (Quote & Stored)[] {
  valueOrThrow(decideCompared(numbers, new Set(visible.map(({ _id }) => _id))))
  return numbers.flatMap((number) => visible.filter(({ _id }) => _id === number))
}

function askedOf({ period, totalLimitFen, covers }: Submission): Terms | null {
  return period === null || totalLimitFen === null ? null : { period, totalLimitFen, covers }
}
