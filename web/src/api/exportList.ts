import type { ExportProgress } from '../../../server/platform/http/listing.contract.ts'
import { isProblem, isUnknown, parsed, sessionLost } from './client.ts'
import { ApiProblem } from './problem.ts'

/** How far an export is. */
export type RowsDone = Pick<ExportProgress, 'rows' | 'total'>

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/**
 * The workbook of everything that a list's filters leave, and on the way how many rows of how many are done. Ending the signal
 * ends the reading on the server as well.
 */
export async function exportList(
  query: string,
  signal: AbortSignal,
  onProgress: (done: RowsDone) => void,
): Promise<Blob> {
  const response = await fetch(`/api/exports${query}`, { signal })
  if (!response.ok || !response.body) {
    const body = parsed(await response.text())
    if (isUnknown(body)) sessionLost()
    throw isProblem(body) ? new ApiProblem(body) : new Error(`${response.status} ${response.statusText}`)
  }
  const parts: Uint8Array<ArrayBuffer>[] = []
  let done: RowsDone = { rows: 0, total: 0 }
  for await (const line of linesOf(response.body)) {
    const { rows, total, part }: ExportProgress = JSON.parse(line)
    parts.push(Uint8Array.from(atob(part), (sign) => sign.charCodeAt(0)))
    done = { rows, total }
    onProgress(done)
  }
  return new Blob(parts, { type: XLSX })
}

async function* linesOf(stream: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = stream.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
}

/** Hands a file to the person, as a download. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
