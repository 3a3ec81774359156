import type { Element } from './xml.ts'

/** `_x000D_` is the sign of that number (ECMA-376 part 1, 22.9.2.19). */
export const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/**
 * Collects the text of a string item: its own or that of its runs, without the phonetic guide over it (`rPh`).
 */
export class StringItem {
  private readonly pieces: string[] = []
  private guide = 0
  private inText = false

  open({ name }: Element): void {
    if (name === 'rPh') this.guide += 1
    if (name === 't') this.inText = this.guide === 0
  }

  text(text: string): void {
    if (this.inText) this.pieces.push(text)
  }

  close(name: string): void {
    if (name === 'rPh') this.guide -= 1
    if (name === 't') this.inText = false
  }

  get value(): string {
    return unescaped(this.pieces.join(''))
  }
}
