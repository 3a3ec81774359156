import { SaxesParser } from 'saxes'

/** A part of the workbook is not what it must be; the file cannot be read. */
export class BrokenWorkbook extends Error {}

/** The package is sound perhaps, but holds something else: a text, an OpenDocument sheet, a binary workbook. */
export class NoWorkbook extends Error {}

export interface Element {
  /** Local name, whatever the prefix. */
  readonly name: string
  readonly namespace: string
  /** By local name; of attributes without prefix and of those with one alike. */
  readonly attributes: ReadonlyMap<string, string>
}

export interface XmlReader {
  readonly open: (element: Element) => void
  readonly text?: (text: string) => void
  readonly close?: (name: string) => void
}

const PIECE_BYTES = 64 * 1024
/** Deeper than any workbook is. */
const MAX_DEPTH = 64

/** Takes the bytes of an XML part as they come. */
export interface XmlIntake {
  write(bytes: Uint8Array): void
  end(): void
}

/**
 * Reads an XML part piece by piece, so that its text is never whole in memory. Entities beyond the five of XML and document types are refused: nothing expands.
 * Throws {@link BrokenWorkbook}.
 */
export function xmlIntake(reader: XmlReader): XmlIntake {
  const parser = new SaxesParser({ xmlns: true })
  let depth = 0
  parser.on('error', (error) => {
    throw new BrokenWorkbook(error.message)
  })
  parser.on('doctype', () => {
    throw new BrokenWorkbook('document type')
  })
  parser.on('opentag', ({ local, uri, attributes }) => {
    depth += 1
    if (depth > MAX_DEPTH) throw new BrokenWorkbook('too deep')
    const named = Object.values(attributes).map((attribute) => [attribute.local, attribute.value] as const)
    reader.open({ name: local, namespace: uri, attributes: new Map(named) })
  })
  parser.on('text', (text) => reader.text?.(text))
  parser.on('cdata', (text) => reader.text?.(text))
  parser.on('closetag', ({ local }) => {
    depth -= 1
    reader.close?.(local)
  })
  const decode = decoder()
  const feed = (text: string) => {
    if (text !== '') parser.write(text)
  }
  return {
    write: (bytes) => {
      for (let offset = 0; offset < bytes.length; offset += PIECE_BYTES)
        feed(decode(bytes.subarray(offset, offset + PIECE_BYTES)))
    },
    end: () => {
      feed(decode(null))
      parser.close()
    },
  }
}

/** Reads a part that is in memory. */
export function readXml(bytes: Uint8Array, reader: XmlReader): void {
  const intake = xmlIntake(reader)
  intake.write(bytes)
  intake.end()
}

/** UTF-8 or UTF-16, told by the byte order mark; XML may be either. */
function decoder(): (piece: Uint8Array | null) => string {
  let text: InstanceType<typeof TextDecoder> | null = null
  return (piece) => {
    text ??= new TextDecoder(encodingOf(piece), { fatal: true })
    try {
      return piece ? text.decode(piece, { stream: true }) : text.decode()
    } catch {
      throw new BrokenWorkbook('encoding')
    }
  }
}

function encodingOf(piece: Uint8Array | null): string {
  if (piece?.[0] === 0xff && piece[1] === 0xfe) return 'utf-16le'
  return piece?.[0] === 0xfe && piece[1] === 0xff ? 'utf-16be' : 'utf-8'
}
