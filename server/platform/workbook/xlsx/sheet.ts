import { type PlacedCell, placeOf, type SheetRow } from '../domain/cell.ts'
import type { ReadingLimits } from '../domain/limits.ts'
import { cellOf, type RawCell, type WorkbookFacts } from './cellOf.ts'
import { type Area, markMerged } from './merged.ts'
import { StringItem } from './texts.ts'
import { BrokenWorkbook, type Element, readXml, xmlIntake } from './xml.ts'

/** More than a spreadsheet has rows. */
export class TooManyCells extends Error {}

const MAX_MERGED = 10_000

/** The rows of a sheet that hold anything. Throws {@link BrokenWorkbook} and {@link TooManyCells}. */
export function sheetRows(part: Uint8Array, facts: WorkbookFacts, limits: ReadingLimits): SheetRow[] {
  const reader = new SheetReader(facts, limits)
  readXml(part, {
    open: (element) => reader.open(element),
    text: (text) => reader.text(text),
    close: (name) => reader.close(name),
  })
  return markMerged(reader.rows(), reader.merged)
}

/** The rows of a sheet that hold anything, as they come, and the merged cells, which a sheet names behind its rows. */
export interface SheetStream {
  readonly rows: AsyncGenerator<SheetRow>
  /** Known when all rows have come. */
  readonly merged: readonly Area[]
}

/** The rows of a sheet without holding them; of rows out of order nobody could tell, so they break the workbook. */
export function sheetStream(
  pieces: AsyncIterable<Uint8Array>,
  facts: WorkbookFacts,
  limits: ReadingLimits,
): SheetStream {
  const reader = new SheetReader(facts, limits)
  async function* rows(): AsyncGenerator<SheetRow> {
    const intake = xmlIntake({
      open: (element) => reader.open(element),
      text: (text) => reader.text(text),
      close: (name) => reader.close(name),
    })
    for await (const piece of pieces) {
      intake.write(piece)
      yield* reader.takeFinished()
    }
    intake.end()
    yield* reader.takeAll()
  }
  return { rows: rows(), merged: reader.merged }
}

class SheetReader {
  readonly merged: Area[] = []
  private readonly cells = new Map<number, Map<number, PlacedCell>>()
  private readonly facts: WorkbookFacts
  private readonly limits: ReadingLimits
  private line = 0
  private takenTo = 0
  private rowCount = 0
  private column = 0
  private count = 0
  private raw: Pick<RawCell, 'type' | 'style'> | null = null
  private collecting: 'value' | 'inline' | null = null
  private value: string[] | null = null
  private inline: StringItem | null = null
  private hasFormula = false
  private inData = false

  constructor(facts: WorkbookFacts, limits: ReadingLimits) {
    this.facts = facts
    this.limits = limits
  }

  open(element: Element): void {
    const { name, attributes } = element
    if (name === 'sheetData') this.inData = true
    // Controls and extensions behind the cells have rows and values of their own.
    else if (name === 'row' && this.inData) this.beginRow(attributes.get('r'))
    else if (name === 'c' && this.inData) this.beginCell(attributes)
    else if (name === 'mergeCell') this.merge(attributes.get('ref') ?? '')
    else if (this.raw) this.within(element)
  }

  text(text: string): void {
    if (this.collecting === 'value') this.value?.push(text)
    if (this.collecting === 'inline') this.inline?.text(text)
  }

  close(name: string): void {
    this.inline?.close(name)
    if (name === 'v') this.collecting = null
    if (name === 'is') this.collecting = null
    if (name === 'c') this.endCell()
    if (name === 'sheetData') this.inData = false
  }

  rows(): SheetRow[] {
    return [...this.cells]
      .toSorted(([a], [b]) => a - b)
      .map(([line, cells]) => ({ line, cells: [...cells.values()].toSorted((a, b) => a.column - b.column) }))
  }

  /** Lets go of the rows before the one that is being read. */
  takeFinished(): SheetRow[] {
    const finished = this.rows().filter(({ line }) => line < this.line)
    for (const { line } of finished) this.cells.delete(line)
    this.takenTo = Math.max(this.takenTo, this.line - 1)
    this.rowCount += finished.length
    if (this.rowCount > this.limits.rows) throw new TooManyCells()
    return finished
  }

  takeAll(): SheetRow[] {
    this.line += 1
    return this.takeFinished()
  }

  private within(element: Element): void {
    if (element.name === 'v') {
      this.value = []
      this.collecting = 'value'
    } else if (element.name === 'is') {
      this.inline = new StringItem()
      this.collecting = 'inline'
    } else if (element.name === 'f') {
      this.hasFormula = true
    } else {
      this.inline?.open(element)
    }
  }

  /** A row may leave its number out; then it is the next. */
  private beginRow(number: string | undefined): void {
    const line = number === undefined ? this.line + 1 : Number(number)
    if (placeOf(`A${line}`) === null || line <= this.takenTo) throw new BrokenWorkbook(`row ${number}`)
    this.line = line
    this.column = 0
  }

  private beginCell(attributes: ReadonlyMap<string, string>): void {
    const reference = attributes.get('r')
    const place = reference === undefined ? { column: this.column + 1, line: this.line } : placeOf(reference)
    if (place === null || place.line !== this.line) throw new BrokenWorkbook(`cell ${reference}`)
    this.column = place.column
    this.value = null
    this.inline = null
    this.hasFormula = false
    const style = Number(attributes.get('s') ?? 0)
    this.raw = { type: attributes.get('t') ?? 'n', style }
  }

  private endCell(): void {
    if (!this.raw) return
    const cell = cellOf(
      {
        ...this.raw,
        value: this.value?.join('') ?? null,
        inline: this.inline?.value ?? null,
        formula: this.hasFormula,
      },
      this.facts,
    )
    this.raw = null
    if (!cell) return
    this.count += 1
    if (this.count > this.limits.cells) throw new TooManyCells()
    const row = this.cells.get(this.line) ?? new Map<number, PlacedCell>()
    if (row.has(this.column)) throw new BrokenWorkbook('two cells in one place')
    row.set(this.column, { ...cell, column: this.column })
    this.cells.set(this.line, row)
    if (this.cells.size > this.limits.rows) throw new TooManyCells()
  }

  private merge(reference: string): void {
    const [from, to] = reference.split(':').map(placeOf)
    if (!from || !to || this.merged.length >= MAX_MERGED) throw new BrokenWorkbook(`merged ${reference}`)
    this.merged.push({ from, to })
  }
}
