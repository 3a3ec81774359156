import type { Document } from './document.ts'

interface Place {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** Draws a text as a QR code, as squares of ink: sharp at any size, and without a picture in the file. */
export async function drawQrCode(document: Document, text: string, { x, y, size }: Place): Promise<void> {
  // Loaded when used: the start need not wait for it.
  const { encode } = await import('uqr')
  const { data } = encode(text, { ecc: 'M', border: 0 })
  const module = size / data.length
  for (const [row, cells] of data.entries())
    for (const [column, dark] of cells.entries())
      if (dark) document.rect(x + column * module, y + row * module, module, module)
  document.fill('black')
}
