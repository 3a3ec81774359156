import { readdirSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { expect } from 'chai'
import { openSync } from 'fontkit'
import { FALLBACK_FONTS, FONT_FILES, unprintable } from '../../../config/fonts/index.ts'
import { projectPath } from '../../../config/paths.ts'
import { fontCoverage } from '../../../scripts/fontCoverage.ts'
import { newDocument } from '../../../server/business/policy/documents/pdf/document.ts'
import { fontRuns } from '../../../server/business/policy/documents/pdf/fontRuns.ts'

const SIGNS = 'CO₂、Al₂O₃、⌀6 m、10⁶ t/a、𠮷田、μm、m³/h、≥1⅓、𝛼、ⁿ₁₀、⎓、Ω、℃、±'

/** The numbers of all glyphs a PDF draws; 0 is the box for what a font lacks. */
async function glyphsOf(write: (document: Awaited<ReturnType<typeof newDocument>>) => void): Promise<number[]> {
  const document = await newDocument({ size: 'A4' })
  const pieces: Buffer[] = []
  document.on('data', (piece: Buffer) => pieces.push(piece))
  const ended = new Promise((resolve) => document.on('end', resolve))
  write(document)
  document.end()
  await ended
  const pdf = Buffer.concat(pieces).toString('latin1')
  const streams = [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)].flatMap(([, stream = '']) => {
    try {
      return [inflateSync(Buffer.from(stream, 'latin1')).toString('latin1')]
    } catch {
      return []
    }
  })
  const shown = streams
    .filter((stream) => /\bTf\b/.test(stream))
    .flatMap((stream) => stream.match(/<[0-9a-f]+>/g) ?? [])
  return shown.flatMap((hex) => hex.slice(1, -1).match(/.{4}/g) ?? []).map((glyph) => Number.parseInt(glyph, 16))
}

describe('the fonts of documents', () => {
  it('are known character by character', () => {
    expect(JSON.stringify(fontCoverage())).to.equal(JSON.stringify(coverage()))
  }).timeout(60_000)

  it('have a glyph of their own for every character that is accepted', () => {
    const fonts = new Map(
      [FONT_FILES.regular, FONT_FILES.bold, ...FALLBACK_FONTS].map((file) => [file as string, openSync(file)]),
    )
    let checked = 0
    for (const range of coverage().flatMap((font) => font.split(' '))) {
      const [from = 0, to = from] = range.split('-').map((point) => Number.parseInt(point, 16))
      for (let point = from; point <= to; point += 1) {
        const character = String.fromCodePoint(point)
        if (unprintable(character).length > 0) continue
        for (const main of [FONT_FILES.regular, FONT_FILES.bold]) {
          for (const { font, text } of fontRuns(character, main)) {
            const found = fonts.get(font)
            if (!found || !('glyphForCodePoint' in found)) throw new Error(font)
            expect(found.glyphForCodePoint(text.codePointAt(0) ?? 0).id, `${character} in ${font}`).to.not.equal(0)
          }
        }
        checked += 1
      }
    }
    expect(checked).to.be.greaterThan(35_000)
  }).timeout(60_000)

  it('draw indices, signs of engineering and rare Han characters in lines and in tables, and no box', async () => {
    expect(unprintable(SIGNS)).to.deep.equal([])
    const glyphs = await glyphsOf((document) => {
      document.font(FONT_FILES.regular).fontSize(9).text(SIGNS)
      document.font(FONT_FILES.bold).text(SIGNS, { align: 'center' })
      document.table({
        columnStyles: [120, 200],
        data: [
          [
            { text: SIGNS, font: { src: FONT_FILES.bold, size: 9 } },
            { text: SIGNS, font: { src: FONT_FILES.regular, size: 9 } },
          ],
        ],
      })
    })
    expect(glyphs.length).to.be.greaterThan(4 * 50)
    expect(glyphs).to.not.include(0)
  })

  it('draw a mark on its letter, and refuse it where none knows how', async () => {
    for (const text of ['x\u0301', 'q\u0323\u0307', 'A\u0332', 'Ж\u0301', 'हिन्दी', '葛\u{E0100}城'])
      expect(unprintable(text), text).to.deep.equal([])
    const marked = fontRuns('中x\u0301', FONT_FILES.regular)
    expect(marked.map(({ text }) => text)).to.deep.equal(['中', 'x\u0301'])
    expect(unprintable('中\u0301国各\u20DD')).to.deep.equal(['中\u0301', '各\u20DD'])
  })

  it('draw every text of the products, tariffs and catalogues that are shipped', () => {
    for (const folder of ['products', 'tariffs', 'subsidy-rules', 'catalogues']) {
      const files = readdirSync(projectPath('config', folder), { recursive: true, encoding: 'utf8' }).filter((name) =>
        /\.(?:yaml|csv)$/.test(name),
      )
      expect(files, folder).to.not.have.length(0)
      for (const file of files) {
        const text = readFileSync(projectPath('config', folder, file), 'utf8').replaceAll('\r', '')
        expect(unprintable(text), `${folder}/${file}`).to.deep.equal([])
      }
    }
  })

  it('refuse what runs from right to left', () => {
    expect(unprintable('عב \u{1EE00}')).to.deep.equal(['ع', 'ב', '\u{1EE00}'])
  })

  it('never cut a character in two where a word is longer than its line', async () => {
    for (const unit of ['\u{1D6FC}', 'a\u{1D6FC}', 'ab\u{1D6FC}', 'x\u0301\u{1D6FC}b']) {
      const glyphs = await glyphsOf((document) => {
        for (const width of [31, 40, 47, 53, 61, 74, 90])
          document.font(FONT_FILES.regular).fontSize(9).text(unit.repeat(60), { width })
      })
      expect(glyphs, unit).to.not.include(0)
    }
  })

  it('would draw a box for what none of them has', async () => {
    expect(unprintable('한글 abc กa\n\t㐀\uFE00')).to.deep.equal(['한', '글', 'ก'])
    const glyphs = await glyphsOf((document) => document.font(FONT_FILES.regular).text('한'))
    expect(glyphs).to.include(0)
  })
})

function coverage(): string[] {
  return JSON.parse(readFileSync(projectPath('config', 'fonts', 'coverage.json'), 'utf8')) as string[]
}
