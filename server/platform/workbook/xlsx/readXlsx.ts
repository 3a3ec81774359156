import { openArchive } from '../../archive/archive.ts'
import type { Sheet } from '../domain/cell.ts'
import type { ReadingLimits } from '../domain/limits.ts'
import type { WorkbookFacts } from './cellOf.ts'
import { formatsOf } from './formats.ts'
import { type Parts, partOf, partsOf, relationshipsOf } from './parts.ts'
import { sharedStringsOf } from './sharedStrings.ts'
import { type SheetStream, sheetRows, sheetStream } from './sheet.ts'
import { unescaped } from './texts.ts'
import { BrokenWorkbook, NoWorkbook, readXml } from './xml.ts'

const MAX_ENTRIES = 2_000
/** Unpacked to packed; rows of a spreadsheet stay below 30. */
const MAX_RATIO = 100
const MAX_SHEETS = 200
/** Transitional and strict workbooks (ECMA-376, ISO/IEC 29500). */
const NAMESPACES = new Set([
  'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  'http://purl.oclc.org/ooxml/spreadsheetml/main',
])

interface NamedSheet {
  readonly name: string
  readonly hidden: boolean
  readonly relationshipId: string
}

interface OpenedWorkbook {
  readonly parts: Parts
  readonly facts: WorkbookFacts
  /** Sheets of cells, in their order. */
  readonly sheets: readonly (NamedSheet & { readonly target: string })[]
}

async function openWorkbook(bytes: Buffer, { unpackedBytes }: ReadingLimits): Promise<OpenedWorkbook> {
  const parts = partsOf(await openArchive(bytes, { entries: MAX_ENTRIES, unpackedBytes, ratio: MAX_RATIO }))
  const main = (await relationshipsOf(parts, '')).find(({ kind }) => kind === 'officeDocument')
  if (!main || main.target.endsWith('.bin')) throw new NoWorkbook()
  const { sheets, counts1904 } = await readMain(parts, main.target)
  const relationships = await relationshipsOf(parts, main.target)
  const facts: WorkbookFacts = {
    strings: await sharedStringsOf(parts, relationships),
    formats: await formatsOf(parts, relationships),
    counts1904,
  }
  const found = sheets.flatMap((sheet) => {
    const relationship = relationships.find(({ id }) => id === sheet.relationshipId)
    if (!relationship) throw new BrokenWorkbook(`sheet ${sheet.name}`)
    // Charts and dialogs are sheets too, without cells.
    return relationship.kind === 'worksheet' ? [{ ...sheet, target: relationship.target }] : []
  })
  return { parts, facts, sheets: found }
}

/**
 * The sheets of an XLSX workbook, transitional or strict, whatever prefixes it uses, in their order. Throws
 * `ArchiveFault`, `NoWorkbook`, `BrokenWorkbook` and `TooManyCells`.
 */
export async function readXlsx(bytes: Buffer, limits: ReadingLimits): Promise<Sheet[]> {
  const { parts, facts, sheets } = await openWorkbook(bytes, limits)
  const read: Sheet[] = []
  let { rows, cells } = limits
  for (const { name, hidden, target } of sheets) {
    const found = sheetRows(await partOf(parts, target), facts, { ...limits, rows, cells })
    rows -= found.length
    cells -= found.reduce((sum, row) => sum + row.cells.length, 0)
    read.push({ name, hidden, rows: found })
  }
  return read
}

/** A sheet whose rows are read as they are asked for. */
export interface StreamedSheet {
  readonly name: string
  open(): SheetStream
}

/** The sheets that people see, none of them read yet. Throws as {@link readXlsx} does, while rows are read too. */
export async function streamXlsx(bytes: Buffer, limits: ReadingLimits): Promise<StreamedSheet[]> {
  const { parts, facts, sheets } = await openWorkbook(bytes, limits)
  return sheets
    .filter(({ hidden }) => !hidden)
    .map(({ name, target }) => ({ name, open: () => sheetStream(parts.pieces(target), facts, limits) }))
}

async function readMain(parts: Parts, name: string): Promise<{ sheets: NamedSheet[]; counts1904: boolean }> {
  const sheets: NamedSheet[] = []
  let counts1904 = false
  let known = false
  readXml(await partOf(parts, name), {
    open: ({ name: element, namespace, attributes }) => {
      if (element === 'workbook') known = NAMESPACES.has(namespace)
      if (element === 'workbookPr') counts1904 = /^(?:1|true|on)$/.test(attributes.get('date1904') ?? '')
      if (element !== 'sheet' || !NAMESPACES.has(namespace)) return
      const [sheet, id] = [attributes.get('name'), attributes.get('id')]
      if (sheet === undefined || id === undefined || sheets.length >= MAX_SHEETS) throw new BrokenWorkbook('sheet')
      sheets.push({
        name: unescaped(sheet),
        hidden: (attributes.get('state') ?? 'visible') !== 'visible',
        relationshipId: id,
      })
    },
  })
  if (!known) throw new NoWorkbook()
  return { sheets, counts1904 }
}
