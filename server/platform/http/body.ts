import express, { type Request, type RequestHandler, type Response } from 'express'
import multer from 'multer'
import { RefusalError } from '../../kernel/refusal.ts'
import type { AnyRoute } from './route.ts'

const JSON_LIMIT_BYTES = 512 * 1024
/** Whoever is nobody yet has little to say: a login, a product to be tried. */
const ANONYMOUS_JSON_LIMIT_BYTES = 32 * 1024
const UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024
/** What a form has around its file. */
const FORM_BYTES = 1024 * 1024
/** How much of a request that is refused unread is still taken in, so that the answer reaches a client still sending. */
const UNREAD_BYTES = 1024 * 1024

/** Reads the body of a request whose sender has been let in; rejects where it cannot be read. */
export type BodyReader = (request: Request, response: Response) => Promise<void>

/** How the body of a route is read: as JSON, as a form with a small file, or (null) piece by piece by its use case. */
export function bodyReaderOf(route: AnyRoute): BodyReader | null {
  if ('receive' in route && route.receive) return null
  if (route.upload) return within(UPLOAD_LIMIT_BYTES + FORM_BYTES, formReader(route.upload))
  const usual = route.permission === 'public' ? ANONYMOUS_JSON_LIMIT_BYTES : JSON_LIMIT_BYTES
  const limit = route.bodyLimitBytes ?? usual
  // Nobody packs what is that small, and what is packed unpacks to more.
  return within(limit, express.json({ limit, strict: true, inflate: false }))
}

/** A form that ends early or names no boundary is the caller's fault; what reads it does not say so. */
function formReader(field: string): RequestHandler {
  const read = multer({
    storage: multer.memoryStorage(),
    limits: { fileSize: UPLOAD_LIMIT_BYTES, files: 1, fields: 20 },
  }).single(field)
  return (request, response, next) =>
    read(request, response, (error?: unknown) =>
      next(error && !(error instanceof multer.MulterError) ? new RefusalError([{ code: 'http.malformed' }]) : error),
    )
}

/**
 * Reads a body of so many bytes at most. Parsers answer for one that is too large only when all of it has come in, which
 * whoever sends without end never lets happen: it is refused by the length it claims, or as soon as it is longer.
 */
const within =
  (mostBytes: number, read: RequestHandler): BodyReader =>
  (request, response) =>
    new Promise((resolve, reject) => {
      const tooLarge = () => reject(new RefusalError([{ code: 'http.too-large' }]))
      if (Number(request.get('Content-Length') ?? 0) > mostBytes) return tooLarge()
      if (!/^identity$/i.test(request.get('Content-Encoding') ?? 'identity'))
        return reject(new RefusalError([{ code: 'http.media-type' }]))
      invite(request, response)
      read(request, response, (error?: unknown) => (error ? reject(error) : resolve()))
      let bytes = 0
      request.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes > mostBytes) tooLarge()
        if (bytes > mostBytes + UNREAD_BYTES) request.destroy()
      })
    })

/**
 * Asks for the body of whoever waits to be asked (`Expect: 100-continue`, RFC 9110 10.1.1): only now, when it is known who
 * they are and what they may. Whoever is refused before is answered instead, and sends nothing.
 */
export function invite(request: Request, response: Response): void {
  if (/^100-continue$/i.test(request.get('Expect') ?? '') && request.httpVersion === '1.1') response.writeContinue()
}

/** Reads on and forgets up to so many bytes of a request that is answered already; cuts off who sends without end. */
export function drain(request: Request, mostBytes: number = UNREAD_BYTES): void {
  let left = mostBytes
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length
    if (left < 0) request.destroy()
  })
  request.resume()
}

/** Whether nobody reads what the sender of an answered request is still sending. */
export const isLeftUnread = (request: Request): boolean => !request.complete && request.readableFlowing !== true
