import { isProblem, isUnknown, parsed, sessionLost, unsafeHeaders } from './client.ts'
import { ApiProblem } from './problem.ts'

export interface UploadOptions {
  readonly idempotencyKey: string
  /** Share of the bytes that have left, from 0 to 1. */
  readonly onProgress?: (share: number) => void
  readonly signal?: AbortSignal
}

/** Posts a form with a file and tells how far it is; `fetch` cannot. */
export function upload<T>(path: string, form: FormData, options: UploadOptions): Promise<T> {
  const { idempotencyKey, onProgress, signal } = options
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api${path}`)
    const headers = { accept: 'application/json', ...unsafeHeaders(), 'idempotency-key': idempotencyKey }
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) return resolve(body as T)
      if (isUnknown(body)) sessionLost()
      reject(isProblem(body) ? new ApiProblem(body) : new Error(`${request.status} ${request.statusText}`))
    }
    request.onerror = () => reject(new Error('the upload broke off'))
    request.onabort = () => reject(new DOMException('the upload was stopped', 'AbortError'))
    signal?.addEventListener('abort', () => request.abort(), { once: true })
    request.send(form)
  })
}
