/** What a sorted field of a document can hold. */
export type CursorValue = string | number | Date | null

/** Where a page of a list ended: in which order, and the last document's place in it. */
export interface Cursor {
  /** As asked for, as in `-createdAt`. */
  readonly sort: string
  readonly value: CursorValue
  readonly id: string
}

/** The cursor as a text for the client, who only hands it back. */
export function encodeCursor({ sort, value, id }: Cursor): string {
  const encoded = value instanceof Date ? { at: value.toISOString() } : value
  return Buffer.from(JSON.stringify([sort, encoded, id])).toString('base64url')
}

/** Reads a cursor made by {@link encodeCursor}. Throws SyntaxError on anything else. */
export function decodeCursor(cursor: string): Cursor {
  const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  if (!Array.isArray(parsed) || parsed.length !== 3) throw new SyntaxError('not a cursor')
  const [sort, encoded, id] = parsed as unknown[]
  if (typeof sort !== 'string' || typeof id !== 'string') throw new SyntaxError('not a cursor')
  return { sort, value: decodeValue(encoded), id }
}

function decodeValue(encoded: unknown): CursorValue {
  if (encoded === null || typeof encoded === 'string' || typeof encoded === 'number') return encoded
  if (typeof encoded === 'object' && 'at' in encoded && typeof encoded.at === 'string') {
    const value = new Date(encoded.at)
    if (!Number.isNaN(value.getTime())) return value
  }
  throw new SyntaxError('not a cursor')
}
