import { readdirSync, statSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What shrinks; pictures and fonts are compressed as they come. */
const SHRINKING: ReadonlySet<string> = new Set(['.js', '.css', '.html', '.svg', '.json', '.map'])

/** Below it the saving is lost in the headers. */
const MIN_BYTES = 1_024

const brotli = promisify(brotliCompress)
const deflated = promisify(gzip)

/** What compressing a folder came to. */
export interface Compressed {
  readonly files: number
  readonly bytes: number
  readonly brotliBytes: number
}

/** Writes `.br` and `.gz` beside every file of a folder that becomes smaller by it, once, as small as they get. */
export async function compressFolder(folder: string): Promise<Compressed> {
  const files = filesBelow(folder).filter((file) => SHRINKING.has(extname(file)) && statSync(file).size >= MIN_BYTES)
  const sizes = await Promise.all(files.map(compressFile))
  return {
    files: sizes.length,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    brotliBytes: sizes.reduce((sum, { brotliBytes }) => sum + brotliBytes, 0),
  }
}

async function compressFile(file: string): Promise<{ readonly bytes: number; readonly brotliBytes: number }> {
  const content = await readFile(file)
  const best = {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
  }
  const [br, gz] = await Promise.all([brotli(content, { params: best }), deflated(content, { level: 9 })])
  if (br.length < content.length) await writeFile(`${file}.br`, br)
  if (gz.length < content.length) await writeFile(`${file}.gz`, gz)
  return { bytes: content.length, brotliBytes: Math.min(br.length, content.length) }
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : [path]
  })
}
