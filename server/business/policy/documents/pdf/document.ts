import type PDFDocument from 'pdfkit'
import { FONT_FILES } from '../../../../../config/fonts/index.ts'
import { fontRuns } from './fontRuns.ts'

export type Document = InstanceType<typeof PDFDocument> & {
  /** A signature field that nobody sees, on the page at hand; pdfkit has every kind of field but this. */
  addSignatureField(
    signature: PDFKit.PDFKitReference,
    flags: { readonly flags: number; readonly widgetFlags: number },
  ): void
}
type Options = ConstructorParameters<typeof PDFDocument>[0]

/** How pdfkit draws a piece of a line. */
interface Fragment extends PDFKit.Mixins.TextOptions {
  readonly lineWidth?: number
  readonly textWidth?: number
}

declare global {
  namespace PDFKit.Mixins {
    /** What pdfkit's types leave out. */
    interface PDFText {
      _fragment(text: string, x: number, y: number, options: Fragment): void
    }
  }
}

/** Noto Sans SC's ascent as a share of its size, on whose line other fonts stand. */
const ASCENT = 1.16

/**
 * A document in which each character is drawn by a font that has it: pdfkit measures and draws every text, those of its
 * tables too, through the two methods that are told here to go run by run.
 */
export async function newDocument(options: Options): Promise<Document> {
  // Loaded when used: the start need not wait for it.
  const { default: Pdf } = await import('pdfkit')

  class FontRunDocument extends Pdf {
    /** What pdfkit's types leave out: the catalogue of the file. */
    declare readonly _root: { readonly data: { AcroForm?: { data: Record<string, unknown> } } }
    private inUse: string = FONT_FILES.regular
    private size = 12

    override font(src: PDFKit.Mixins.PDFFontSource, family?: string | number, size?: number): this {
      if (typeof src === 'string') this.inUse = src
      return typeof family === 'string' ? super.font(src, family, size) : super.font(src, family ?? size)
    }

    override fontSize(size: number): this {
      this.size = size
      return super.fontSize(size)
    }

    override widthOfString(text: string, options?: PDFKit.Mixins.TextOptions): number {
      return this.runByRun(text, (run) => super.widthOfString(run, options)).reduce((sum, width) => sum + width, 0)
    }

    override _fragment(text: string, x: number, y: number, options: Fragment): void {
      const runs = fontRuns(text.replaceAll('\n', ''), this.inUse)
      if (runs.every(({ font }) => font === this.inUse)) {
        super._fragment(runs.map((run) => run.text).join(''), x, y, options)
        return
      }
      const { lineWidth = 0, textWidth = 0, align, width: _width, ...rest } = options
      const total = this.widthOfString(text.trimEnd())
      let at = x
      if (options.width && align === 'right') at += lineWidth - total
      if (options.width && align === 'center') at += (lineWidth - textWidth) / 2
      this.runByRun(text.replaceAll('\n', ''), (run) => {
        super._fragment(run, at, y, { ...rest, baseline: -ASCENT * this.size })
        at += super.widthOfString(run)
      })
    }

    addSignatureField(
      signature: PDFKit.PDFKitReference,
      { flags, widgetFlags }: { readonly flags: number; readonly widgetFlags: number },
    ): void {
      this.initForm()
      const field = this.formField('Signature1')
      Object.assign(field.data, {
        Type: 'Annot',
        Subtype: 'Widget',
        FT: 'Sig',
        Rect: [0, 0, 0, 0],
        F: widgetFlags,
        P: this.page.dictionary,
        V: signature,
      })
      this.page.annotations.push(field)
      field.end('')
      const form = this._root.data.AcroForm
      // A viewer that made appearances anew would change what was signed.
      if (form) form.data = { Fields: form.data.Fields, DR: form.data.DR, SigFlags: flags }
    }

    /** Does something with each run while its font is the one in use. */
    private runByRun<T>(text: string, act: (run: string) => T): T[] {
      const before = this.inUse
      const results = fontRuns(text, before).map(({ font, text: run }) => {
        if (font !== this.inUse) this.font(font)
        return act(run)
      })
      if (this.inUse !== before) this.font(before)
      return results
    }
  }
  return new FontRunDocument(options)
}
