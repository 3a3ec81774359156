import { type ClientSession, model, Schema } from 'mongoose'
import type { FigureEntry, FigureRange } from '../server/kernel/figure.ts'
import { sumFen } from '../server/kernel/money.ts'

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
        $or: ranges.map(conditionOf),
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

/** Figures that are asked for together. No figure is in a range and named as well. */
export interface FiguresWanted {
  /** Each by itself, within the days of its range. */
  readonly ranges: readonly FigureRange[]
  /** By day, however late. */
  readonly daily: readonly string[]
  /** Each by itself, with everything up to a day. */
  readonly sums: readonly string[]
  readonly until: string
}

/** What {@link FiguresWanted} come to. */
export interface FiguresFound {
  readonly ranges: readonly FigureSum[]
  readonly daily: readonly FigureEntry[]
  readonly sums: readonly FigureSum[]
}

/**
 * Several figures in one read. Of one moment only in the snapshot of a session, as they are folded meanwhile: a range of the
 * index may be read before an entry is folded, another after.
 */
export async function findFigures(
  { ranges, daily, sums, until }: FiguresWanted,
  session: ClientSession,
): Promise<FiguresFound> {
  const summed = sums.filter((figure) => !daily.includes(figure))
  const entries = await FigureModel.aggregate<FigureEntry>([
    {
      $match: {
        $or: [
          ...ranges.map(conditionOf),
          { figure: { $in: daily } },
          { figure: { $in: summed }, day: { $lte: until } },
        ],
      },
    },
    {
      $group: {
        _id: { figure: '$figure', day: { $cond: [{ $in: ['$figure', daily] }, '$day', ''] } },
        amountFen: { $sum: '$amountFen' },
        count: { $sum: '$count' },
      },
    },
    { $project: { _id: 0, figure: '$_id.figure', day: '$_id.day', amountFen: 1, count: 1 } },
    { $sort: { figure: 1, day: 1 } },
  ])
    .session(session)
    .exec()
  const byDay = entries.filter(({ figure }) => daily.includes(figure))
  return {
    ranges: entries.filter(({ figure }) => !daily.includes(figure) && !summed.includes(figure)),
    daily: byDay,
    sums: sums.flatMap((figure) =>
      summed.includes(figure)
        ? entries.filter((entry) => entry.figure === figure)
        : [
            totalOf(
              figure,
              byDay.filter((entry) => entry.figure === figure && entry.day <= until),
            ),
          ],
    ),
  }
}

const totalOf = (figure: string, entries: readonly FigureEntry[]): FigureSum => ({
  figure,
  amountFen: sumFen(entries.map(({ amountFen }) => amountFen)),
  count: entries.reduce((total, { count }) => total + count, 0),
})

const conditionOf = ({ from, to, since = '', until }: FigureRange) => ({
  figure: { $gte: from, $lte: to },
  day: { $gte: since, $lte: until },
})

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
        // With the figure: where the collection is sharded, an upsert must say to which shard.
        filter: { _id, figure },
        update: {
          $inc: { amountFen, count },
          $setOnInsert: { day },
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
