import { useRef, useState } from 'react'
import type { AttachmentView, OwnerRef } from '../../../server/business/contract/attachments/attachments.contract.ts'
import { newIdempotencyKey } from '../api/client.ts'
import { attachFile, type UploadLabels } from './attachFile.ts'

/** A file on its way, or one that did not get through. */
export interface Upload {
  readonly id: string
  readonly file: File
  readonly labels: UploadLabels
  readonly share: number
  readonly error: unknown
  /** Larger than the server takes, so it was not sent at all. */
  readonly tooLarge: boolean
}

/** Uploads of one page, each with its own progress and its own refusal; those that got through leave the list. */
export function useUploads(owner: OwnerRef, maxBytes: number, onDone: (view: AttachmentView) => void) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const stops = useRef(new Map<string, AbortController>())
  const change = (id: string, changes: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.id === id ? { ...one, ...changes } : one)))
  const forget = (id: string) => setUploads((all) => all.filter((one) => one.id !== id))

  const send = async ({ id, file, labels }: Upload) => {
    const stop = new AbortController()
    stops.current.set(id, stop)
    change(id, { share: 0, error: null })
    try {
      const view = await attachFile(owner, file, labels, {
        idempotencyKey: id,
        onProgress: (share) => change(id, { share }),
        signal: stop.signal,
      })
      forget(id)
      onDone(view)
    } catch (error) {
      if (stop.signal.aborted) forget(id)
      else change(id, { error })
    }
  }

  return {
    uploads,
    start: (files: readonly File[], labels: UploadLabels) => {
      const added = files.map((file) => {
        const tooLarge = maxBytes > 0 && file.size > maxBytes
        return { id: newIdempotencyKey(), file, labels, share: 0, error: null, tooLarge }
      })
      setUploads((all) => [...all, ...added])
      for (const one of added) if (!one.tooLarge) void send(one)
    },
    again: (one: Upload) => void send(one),
    stop: ({ id }: Upload) => stops.current.get(id)?.abort(),
    dismiss: ({ id }: Upload) => forget(id),
  }
}
