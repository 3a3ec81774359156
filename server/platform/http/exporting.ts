import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import Joi, { type ObjectSchema } from '../../../config/joi.ts'
import { LANGUAGES, type SpokenLanguage } from '../../../config/words/index.ts'
import { allStores } from '../../../models/store.ts'
import { RefusalError } from '../../kernel/refusal.ts'
import type { Reader } from '../database/reader.ts'
import { jsonWithNames } from '../database/referred.ts'
import type { ExportProgress, ListView } from './listing.contract.ts'
import { type AnyRoute, type ReadRoute, route } from './route.ts'
import { type AnySheet, cellsOf, type ExportColumn, organisationsIn, type SheetCell } from './sheet.ts'
import type { Turns } from './turns.ts'
import { MAX_SHEET_ROWS, xlsxStream } from './xlsx.ts'

/** Rows that are read at once and kept in memory. */
const ROWS_AT_ONCE = 500
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const LINES = 'application/x-ndjson'

/** Which rows of a list, by its own filters and in its order, and which of its columns. */
interface ExportList {
  readonly columns?: readonly string[]
  readonly language: SpokenLanguage
  readonly progress: boolean
  readonly [filter: string]: unknown
}

/** A list on its way out: how many rows, and the pages of them as they are asked for. */
interface OpenedExport {
  readonly name: string
  readonly headings: readonly string[]
  readonly total: number
  readonly progress: boolean
  readonly pages: (turns: Pick<Turns, 'run'>) => AsyncIterable<readonly SheetCell[][]>
}

type ListRoute = ReadRoute<unknown, unknown> & { readonly sheet: AnySheet }

/** For each list that has a sheet, the route that gives all of its rows as a workbook. */
export const exportRoutes = (routes: readonly AnyRoute[]): AnyRoute[] =>
  routes.flatMap((each) => (each.method === 'get' && each.sheet ? [exportRoute({ ...each, sheet: each.sheet })] : []))

/** Who may read a list may export it, and gets what the list shows: its use case is asked page by page. */
function exportRoute(list: ListRoute): AnyRoute {
  return route<ExportList, OpenedExport>({
    name: list.name.replace(/^list/, 'export'),
    method: 'get',
    path: `/exports${list.path}`,
    permission: list.permission,
    summary: `${list.summary}: all that the filters leave, as a workbook`,
    schema: {
      query: exportQuery(list),
      ...(list.schema.params && { params: list.schema.params }),
      ...(list.schema.names && { names: list.schema.names }),
    },
    useCase: (reader, asked) => openExport(reader, list, asked),
    view: () => null,
    respond: (opened, response, _body, turns) => sendExport(opened, response, turns),
    produces: XLSX,
    success: 200,
  })
}

/** As for the list, whole instead of by pages. */
const exportQuery = ({ schema, sheet }: ListRoute): ObjectSchema =>
  (schema.query ?? Joi.object()).keys({
    limit: Joi.forbidden(),
    cursor: Joi.forbidden(),
    columns: Joi.array()
      .items(Joi.string().valid(...Object.keys(sheet)))
      .single()
      .unique()
      .min(1)
      .description('Columns in their order; all where none are named'),
    language: Joi.string()
      .valid(...LANGUAGES)
      .default('zh')
      .description('Language of headings and states'),
    progress: Joi.boolean()
      .default(false)
      .description(`Answers ${LINES}: in each line the rows done, the rows in total and a part of the file in Base64`),
  })

async function openExport(reader: Reader, list: ListRoute, asked: ExportList): Promise<OpenedExport> {
  const { columns: chosen, language, progress, ...filters } = asked
  const columns = (chosen ?? Object.keys(list.sheet)).flatMap((key) => list.sheet[key] ?? [])
  const read = async (more: object): Promise<Part> => {
    const page = await list.useCase(reader, { ...filters, limit: ROWS_AT_ONCE, ...more })
    const { items, nextCursor, total } = list.view(page, reader) as ListView<unknown>
    return { rows: await spelled(columns, items, language), nextCursor, total: total.count }
  }
  // Before anything is sent: what is refused is refused as by the list.
  const first = await read({ counting: 'whole' })
  if (first.total > MAX_SHEET_ROWS)
    throw new RefusalError([{ code: 'http.export-too-large', value: first.total, threshold: MAX_SHEET_ROWS }])
  // Who took how much along; what was looked for may be about people and stays out of the log.
  reader.logger.info('list exported', { list: list.path, rows: first.total, by: Object.keys(filters) })
  return {
    name: list.path.split('/').at(-1) ?? 'list',
    headings: columns.map((column) => column[language]),
    total: first.total,
    progress,
    pages: (turns) => following(first, (cursor) => turns.run(() => read({ cursor, counting: 'none' }))),
  }
}

interface Part {
  readonly rows: readonly SheetCell[][]
  readonly nextCursor: string | null
  readonly total: number
}

async function* following(
  first: Part,
  next: (cursor: string) => Promise<Part>,
): AsyncGenerator<readonly SheetCell[][]> {
  let part = first
  yield part.rows
  while (part.nextCursor !== null) {
    part = await next(part.nextCursor)
    yield part.rows
  }
}

/** Rows as cells, with organisations and people by their names of today. */
async function spelled(
  columns: readonly ExportColumn<unknown>[],
  rows: readonly unknown[],
  language: SpokenLanguage,
): Promise<SheetCell[][]> {
  const names = await organisationNames(organisationsIn(columns, rows), language)
  const cells = rows.map((row) => cellsOf(columns, row, language, (id) => names.get(id) ?? id))
  return JSON.parse(await jsonWithNames(JSON.stringify(cells))) as SheetCell[][]
}

async function organisationNames(
  ids: readonly string[],
  language: SpokenLanguage,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await allStores()
    .get('organisation')
    ?.model.find({ _id: { $in: ids } } as object, { nameZh: 1, nameEn: 1 })
    .lean<{ _id: string; nameZh: string; nameEn: string }[]>()
  return new Map((found ?? []).map(({ _id, nameZh, nameEn }) => [_id, language === 'zh' ? nameZh : nameEn]))
}

/** Sends the workbook as it is written; whoever goes away ends the reading as well. */
async function sendExport(opened: OpenedExport, response: Response, turns: Turns): Promise<void> {
  const { name, headings, total, progress } = opened
  let rows = 0
  async function* counted() {
    for await (const page of opened.pages(turns)) {
      rows += page.length
      yield page
    }
  }
  const workbook = xlsxStream(headings, counted())
  async function* lines(): AsyncGenerator<string> {
    const line = (part: string) => `${JSON.stringify({ rows, total, part } satisfies ExportProgress)}\n`
    yield line('')
    for await (const bytes of workbook) yield line((bytes as Buffer).toString('base64'))
  }
  response.set({
    'Content-Type': progress ? LINES : XLSX,
    'X-Total-Rows': String(total),
    'X-Content-Type-Options': 'nosniff',
    ...(!progress && { 'Content-Disposition': `attachment; filename="${name}.xlsx"` }),
  })
  try {
    await pipeline(progress ? Readable.from(lines()) : workbook, response)
  } catch (error) {
    // Whoever went away before the end misses nothing.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  } finally {
    workbook.destroy()
  }
}
