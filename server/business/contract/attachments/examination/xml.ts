import { SaxesParser } from 'saxes'
import { ArchiveFault } from '../../../../platform/archive/archiveFault.ts'

/** An element with its attributes, both by their names without namespace prefix, which a writer may choose. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

interface Listeners {
  readonly element: (element: XmlElement) => void
  /** Text of an element, piece by piece. */
  readonly text?: (text: string, parent: string) => void
}

/**
 * Reads a part of an office document. A part that is not well-formed, or declares a document type (through which entities
 * come in), makes the document damaged: programs would each read something else out of it.
 */
export function readXml(part: string, bytes: Buffer, { element, text }: Listeners): void {
  const parser = new SaxesParser({ fragment: false })
  const open: string[] = []
  const damaged = (cause: unknown): never => {
    throw new ArchiveFault('damaged', part, cause)
  }
  parser.on('error', damaged)
  parser.on('doctype', damaged)
  parser.on('opentag', ({ name, attributes }) => {
    open.push(localName(name))
    const local = Object.entries(attributes).map(([key, value]) => [localName(key), value] as const)
    element({ name: localName(name), attributes: Object.fromEntries(local) })
  })
  parser.on('closetag', () => open.pop())
  const told = (piece: string) => text?.(piece, open.at(-1) ?? '')
  parser.on('text', told)
  parser.on('cdata', told)
  parser.write(decoded(part, bytes)).close()
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

/** UTF-8, or UTF-16 by its mark: what Office writes and reads. */
function decoded(part: string, bytes: Buffer): string {
  const mark = bytes.subarray(0, 2).toString('hex')
  const encoding = mark === 'fffe' ? 'utf-16le' : mark === 'feff' ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new ArchiveFault('damaged', part, cause)
  }
}
