import { type ClientSession, model, Schema } from 'mongoose'
import type { FigureEntry, FigureRange } from '../server/kernel/figure.ts'

/** A stored entry: what one change of one document adds, or what of many was folded into one. */
interface FigureRow extends FigureEntry {
  /** `<stream>#<version>/<place>`, or `<figure>@<day>` of a folded one. */
  readonly _id: string
  /** Not folded yet. */
  readonly open?: true
}

const schema = new Schema<FigureRow>(
  {
    _id: { type: String, required: true },
    figure: { type: String, required: true },
    day: { type: String, default: '' },
    amountFen: { type: Number, required: true },
    count: { type: Number, required: true },
    label: { type: String },
    open: { type: Boolean },
  },
  { versionKey: false, collection: 'figures' },
)
// Sums are read from the index alone.
schema.index({ figure: 1, day: 1, amountFen: 1, count: 1 })
schema.index({ figure: 1, label: 1 }, { partialFilterExpression: { label: { $gt: '' } } })
schema.index({ open: 1 }, { partialFilterExpression: { open: true } })

/**
 * Sums that people wait for, kept beside the documents they are of: written in the transaction of every change by the unit
 * of work, from what a store says a document adds to them (`figures` of a store). A change only inserts, so that changes of
 * different documents never meet here; {@link foldFigures} makes one entry of those of one figure and day, so that reading
 * takes as many keys as there are days, however many documents there are.
 */
export const FigureModel = model<FigureRow>('Figure', schema)

/** The entries of one change as rows. */
export const figureRows = (change: string, entries: readonly FigureEntry[]): FigureRow[] =>
  entries.map((entry, index) => ({ _id: `${change}/${index}`, ...entry, open: true }))

/** After every day there is. */
export const FOREVER = '9999-12-31'

/** What a figure comes to. */
export interface FigureSum {
  readonly figure: string
  readonly amountFen: number
  readonly count: number
}

const SUMMED = [
  { $group: { _id: '$figure', amountFen: { $sum: '$amountFen' }, count: { $sum: '$count' } } },
  { $project: { _id: 0, figure: '$_id', amountFen: 1, count: 1 } },
]

/** What each of these figures comes to with everything up to a day; one without entries is left out. */
export const sumFigures = (
  figures: readonly string[],
  until: string,
  session: ClientSession | null = null,
): Promise<FigureSum[]> =>
  FigureModel.aggregate<FigureSum>([{ $match: { figure: { $in: figures }, day: { $lte: until } } }, ...SUMMED])
    .session(session)
    .exec()

/** What the figures of these ranges of names come to within their days, each by itself. */
export const sumFigureRanges = (
  ranges: readonly FigureRange[],
  session: ClientSession | null = null,
): Promise<FigureSum[]> =>
  FigureModel.aggregate<FigureSum>([
    {
      $match: {
        $or: ranges.map(({ from, to, since = '', until }) => ({
          figure: { $gte: from, $lte: to },
          day: { $gte: since, $lte: until },
        })),
      },
    },
    ...SUMMED,
  ])
    .session(session)
    .exec()

/** The largest of the figures whose names begin alike, and how many there are that come to something. */
export async function largestFigures(
  prefix: string,
  until: string,
  limit: number,
): Promise<{ readonly largest: readonly FigureSum[]; readonly total: number }> {
  const [found] = await FigureModel.aggregate<{ largest: FigureSum[]; total: { count: number }[] }>([
    { $match: { figure: { $gte: prefix, $lt: `${prefix}\uffff` }, day: { $lte: until } } },
    ...SUMMED,
    { $match: { count: { $gt: 0 } } },
    {
      $facet: {
        largest: [{ $sort: { amountFen: -1, figure: 1 } }, { $limit: limit }],
        total: [{ $count: 'count' }],
      },
    },
  ]).exec()
  return { largest: found?.largest ?? [], total: found?.total[0]?.count ?? 0 }
}

/** What of these figures was entered for each day, by figure and day. */
export const dailyFigures = (
  figures: readonly string[],
  until: string,
  session: ClientSession | null = null,
): Promise<FigureEntry[]> =>
  FigureModel.aggregate<FigureEntry>([
    { $match: { figure: { $in: figures }, day: { $lte: until } } },
    {
      $group: {
        _id: { figure: '$figure', day: '$day' },
        amountFen: { $sum: '$amountFen' },
        count: { $sum: '$count' },
      },
    },
    { $project: { _id: 0, figure: '$_id.figure', day: '$_id.day', amountFen: 1, count: 1 } },
    { $sort: { figure: 1, day: 1 } },
  ])
    .session(session)
    .exec()

/** What these figures are called; where there are several names, the first in the order of texts. */
export async function labelsOf(figures: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const found = await FigureModel.aggregate<{ readonly _id: string; readonly label: string }>([
    { $match: { figure: { $in: figures }, label: { $gt: '' } } },
    { $group: { _id: '$figure', label: { $min: '$label' } } },
  ]).exec()
  return new Map(found.map(({ _id, label }) => [_id, label]))
}

/**
 * Folds some of the open entries into one per figure and day, in the given transaction; gives how many. The sums stay what
 * they are at every moment.
 */
export async function foldFigures(session: ClientSession, limit: number): Promise<number> {
  // In one batch: a transaction that is bounded in time cannot ask for a second one.
  const found = FigureModel.find({ open: true }, null, { session }).limit(limit).batchSize(limit)
  const rows = await found.lean<FigureRow[]>()
  if (rows.length === 0) return 0
  const folded = new Map<string, FigureRow>()
  for (const { figure, day, amountFen, count, label } of rows) {
    const _id = `${figure}@${day}`
    const known = folded.get(_id)
    const labels = [known?.label, label].filter((each) => each !== undefined).toSorted()
    folded.set(_id, {
      _id,
      figure,
      day,
      amountFen: (known?.amountFen ?? 0) + amountFen,
      count: (known?.count ?? 0) + count,
      ...(labels[0] !== undefined && { label: labels[0] }),
    })
  }
  await FigureModel.bulkWrite(
    [...folded.values()].map(({ _id, figure, day, amountFen, count, label }) => ({
      updateOne: {
        filter: { _id },
        update: {
          $inc: { amountFen, count },
          $setOnInsert: { figure, day },
          ...(label !== undefined && { $min: { label } }),
        },
        upsert: true,
      },
    })),
    { session },
  )
  await FigureModel.deleteMany({ _id: { $in: rows.map(({ _id }) => _id) } }, { session })
  return rows.length
}
