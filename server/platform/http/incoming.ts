import busboy from 'busboy'
import type { Request, Response } from 'express'
import { RefusalError } from '../../kernel/refusal.ts'
import type { IncomingFile } from '../intake/files.ts'
import { drain, invite } from './body.ts'

const LIMITS = { fields: 20, fieldSize: 8 * 1024, fieldNameSize: 100, files: 1, parts: 21, headerPairs: 20 }

interface Form<R> {
  /** Name of the form's file part. */
  readonly field: string
  /** How much of a refused request is still read, so that the answer reaches a client that is still sending. */
  readonly drainBytes: number
  /** Gets the text fields, which must come first, and the file as it comes in; must read it or throw. */
  readonly take: (fields: Readonly<Record<string, string>>, file: IncomingFile) => Promise<R>
  /** Undoes `take`, when the rest of the form turns out to be broken. */
  readonly giveBack: (taken: R) => Promise<void>
}

/**
 * Reads a multipart form whose last part is a file, without ever holding the file. Settles once the whole form has been
 * read and its file taken; of a form that is broken, is more than one file, or whose sender went away nothing is kept.
 */
export async function receiveForm<R>(request: Request, response: Response, form: Form<R>): Promise<R> {
  const parser = parserOf(request)
  invite(request, response)
  const fields = new Map<string, string>()
  const file: { taking?: Promise<R> } = {}

  const read = new Promise<void>((resolve, reject) => {
    const malformed = () => reject(refusal('http.malformed'))
    parser.on('field', (name, value, { valueTruncated }) => {
      if (file.taking) reject(refusal('http.file-last', form.field))
      else if (valueTruncated || fields.has(name)) malformed()
      else fields.set(name, value)
    })
    parser.on('file', (name, content, { filename, mimeType }) => {
      // What happens to it is told to whoever iterates over it.
      content.on('error', () => undefined)
      if (name !== form.field) return malformed()
      const incoming = { name: filename ?? '', declaredType: mimeType, content: content as AsyncIterable<Buffer> }
      file.taking = form.take(Object.fromEntries(fields), incoming)
      file.taking.catch(reject)
    })
    for (const limit of ['partsLimit', 'filesLimit', 'fieldsLimit'] as const) parser.on(limit, malformed)
    parser.on('error', malformed)
    parser.on('close', resolve)
    request.on('close', () => {
      if (!request.complete) malformed()
    })
    request.pipe(parser)
  })

  try {
    await read
    if (!file.taking) throw refusal('http.file-required', form.field)
    return await file.taking
  } catch (error) {
    request.unpipe(parser)
    parser.destroy()
    drain(request, form.drainBytes)
    const taken = await file.taking?.catch(() => undefined)
    if (taken !== undefined) await form.giveBack(taken)
    throw error
  }
}

function parserOf(request: Request): busboy.Busboy {
  if (!request.is('multipart/form-data')) throw refusal('http.media-type')
  try {
    return busboy({ headers: request.headers, limits: LIMITS, defParamCharset: 'utf8' })
  } catch {
    throw refusal('http.malformed')
  }
}

const refusal = (code: string, field?: string): RefusalError =>
  new RefusalError([field === undefined ? { code } : { code, field }])
