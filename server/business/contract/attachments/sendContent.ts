import { pipeline } from 'node:stream/promises'
import type { Response } from 'express'
import { factsOfKind } from './domain/fileKinds.ts'
import { contentDisposition } from './domain/fileName.ts'
import type { OpenedContent } from './usecases/openContent.ts'

/** Nothing of a stranger's file runs with our address: no script, no form, no frame of its own. */
const SANDBOX = "sandbox; default-src 'none'"
/** Browsers show no PDF in a sandbox; their viewer runs none of the document's scripts against the page. */
const PDF_PREVIEW = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"

/** Streams an attachment out, to be saved, or shown where a preview was asked for. */
export async function sendContent({ attachment, content, preview }: OpenedContent, response: Response): Promise<void> {
  response.set({
    'Content-Type': factsOfKind(attachment.kind).mediaType,
    'Content-Length': String(attachment.sizeBytes),
    'Content-Disposition': contentDisposition(preview ? 'inline' : 'attachment', attachment.name),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': preview && attachment.kind === 'pdf' ? PDF_PREVIEW : SANDBOX,
    'Cache-Control': 'no-store',
  })
  try {
    await pipeline(content, response)
  } catch (error) {
    // Whoever went away before the end misses nothing.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error
  }
}
