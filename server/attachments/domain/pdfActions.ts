/** Longest name looked for, with every letter written as `#xx`, and the signs around it. */
const OVERLAP = 40
const ACTIONS = /\/(JavaScript|Launch|GoToE)(?=[\s()<>[\]{}/%])/

/**
 * Looks for actions that run something (`/Launch`, `/JavaScript`) or lead into an embedded file (`/GoToE`) in the plain
 * parts of a PDF, piece by piece. What stands in compressed object streams is not seen: that is the scanner's to find.
 */
export class PdfActionSearch {
  found: string | null = null
  private rest = ''

  push(piece: Buffer): void {
    if (this.found !== null) return
    const text = this.rest + piece.toString('latin1')
    this.found = ACTIONS.exec(text.replaceAll(/#([\da-f]{2})/gi, fromHex))?.[1] ?? null
    this.rest = text.slice(-OVERLAP)
  }
}

const fromHex = (_escape: string, digits: string): string => String.fromCharCode(Number.parseInt(digits, 16))
