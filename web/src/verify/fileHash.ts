/** What a file turns out to be beside the document that was issued. */
export type Comparison = 'real' | 'changed' | 'notPdf'

const PDF = '%PDF-'

/** SHA-256 of a file in hex, worked out in the browser: the file leaves the device for nobody. */
export async function hashOfFile(bytes: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** What a file is, by its own hash, where the document has that of `issued`. */
export function compare(bytes: ArrayBuffer, hash: string, issued: string): Comparison {
  if (hash === issued) return 'real'
  const head = new TextDecoder('latin1').decode(bytes.slice(0, PDF.length))
  return head === PDF ? 'changed' : 'notPdf'
}
