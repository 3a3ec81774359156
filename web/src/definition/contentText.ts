import { isMap, parseDocument, stringify } from 'yaml'
import type { TariffRow } from '../../../server/business/reference/definition/definition.contract.ts'
import { tablesOf } from './tables.ts'

type Content = Readonly<Record<string, unknown>>

interface Parsed {
  readonly content: Content | null
  readonly error: { readonly line: number; readonly message: string } | null
}

/** A content as YAML to edit. Rows of tables stay out of it: they have an editor of their own and may be thousands. */
export const textOf = (content: Content): string =>
  stringify(
    withRows(content, () => undefined),
    { lineWidth: 110 },
  )

/** How many rows {@link textOf} leaves out. */
export const rowCount = (content: Content): number =>
  tablesOf(content).reduce((sum, [, { rows }]) => sum + rows.length, 0)

/** The content a text says, each table with the rows it has in the saved one; or the first mistake with its line. */
export function parseContent(text: string, saved: Content): Parsed {
  const document = parseDocument(text, { uniqueKeys: true })
  const [error] = document.errors
  if (error) return { content: null, error: { line: error.linePos?.[0].line ?? 0, message: firstLine(error.message) } }
  if (!isMap(document.contents)) return { content: null, error: { line: 0, message: '' } }
  const rows = new Map(tablesOf(saved).map(([code, table]) => [code, table.rows]))
  return { content: withRows(document.toJS() as Content, (code) => rows.get(code) ?? []), error: null }
}

const firstLine = (message: string): string => message.split('\n')[0] ?? message

/** The content with other rows in its tables; with none at all where `rowsOf` says undefined. */
function withRows(content: Content, rowsOf: (code: string) => readonly TariffRow[] | undefined): Content {
  const { tables } = content
  if (typeof tables !== 'object' || tables === null) return content
  const changed = Object.entries(tables).map(([code, table]: [string, unknown]) => {
    if (typeof table !== 'object' || table === null) return [code, table]
    const { rows: own, ...rest } = table as Readonly<Record<string, unknown>>
    const rows = rowsOf(code)
    return [code, rows === undefined ? rest : { ...rest, rows: own ?? rows }]
  })
  return { ...content, tables: Object.fromEntries(changed) }
}
