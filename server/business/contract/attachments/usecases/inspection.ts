import { createHash } from 'node:crypto'
import { fileTypeFromBuffer } from 'file-type'

const HEAD_BYTES = 4100
/** As far from the end as the end record of a zip archive can stand, its longest comment behind it. */
const TAIL_BYTES = 22 + 0xffff
const ZIP_MAGIC = Buffer.from('504b0304', 'hex')
/** What no text has: control characters but tab, line ends and form feed. */
const CONTROL = /(?![\t\n\f\r])\p{Cc}/u

/** What is learnt of a file while it passes, in a memory that does not grow with it. */
export class Inspection {
  sizeBytes = 0
  head: Buffer = Buffer.alloc(0)
  tail: Buffer = Buffer.alloc(0)
  isText = true
  private readonly hash = createHash('sha256')
  private readonly decoder = new TextDecoder('utf-8', { fatal: true })

  push(piece: Buffer): void {
    this.sizeBytes += piece.length
    this.hash.update(piece)
    if (this.head.length < HEAD_BYTES) this.head = Buffer.concat([this.head, piece]).subarray(0, HEAD_BYTES)
    this.tail = Buffer.concat([this.tail, piece]).subarray(-TAIL_BYTES)
    this.readText(piece, true)
  }

  /** Call once, after the last piece. */
  end(): { readonly sha256: string } {
    this.readText(Buffer.alloc(0), false)
    return { sha256: this.hash.digest('hex') }
  }

  get isZip(): boolean {
    return this.head.subarray(0, 4).equals(ZIP_MAGIC)
  }

  get isPdf(): boolean {
    return this.head.subarray(0, 5).toString('latin1') === '%PDF-'
  }

  private readText(piece: Buffer, stream: boolean): void {
    if (!this.isText) return
    try {
      this.isText = !CONTROL.test(this.decoder.decode(piece, { stream }))
    } catch {
      this.isText = false
    }
  }
}

/** Content type by the first bytes; null where they are of no known kind. Zip archives are never handed to it: it unpacks. */
export async function detectedType(head: Buffer): Promise<string | null> {
  return (await fileTypeFromBuffer(head).catch(() => undefined))?.mime ?? null
}
