import { type Answer, addressFor, type Given, type PathOf } from './asking.ts'
import { isProblem, isUnknown, parsed, sessionLost, unsafeHeaders, written } from './client.ts'
import { ApiProblem } from './problem.ts'

export interface UploadOptions {
  /** Share of the bytes that have left, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Operations that take a file. */
type UploadPath = {
  readonly [P in PathOf<'post'>]: Given<'post', P>[0] extends Upload ? P : never
}[PathOf<'post'>]

interface Upload {
  readonly body: FormData
  readonly idempotencyKey: string
}

/** Posts a form with a file and tells how far it is; `fetch` cannot. */
export function upload<P extends UploadPath>(
  path: P,
  { body, idempotencyKey, ...asked }: Given<'post', P>[0] & Upload,
  { onProgress, signal }: UploadOptions = {},
): Promise<Answer<'post', P>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api${addressFor(path, asked)}`)
    const headers = { accept: 'application/json', ...unsafeHeaders(), 'idempotency-key': idempotencyKey }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const answer = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) {
        written((name) => request.getResponseHeader(name), answer)
        return resolve(answer)
      }
      if (isUnknown(answer)) sessionLost()
      reject(isProblem(answer) ? new ApiProblem(answer) : new Error(`${request.status} ${request.statusText}`))
    }
    request.onerror = () => reject(new Error('the upload broke off'))
    request.onabort = () => reject(new DOMException('the upload was stopped', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}
