import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { SubmissionBody, SubmissionView } from '../../../server/underwriting/underwriting.contract.ts'
import { newIdempotencyKey, post, put } from '../api/client.ts'

export type SavingState =
  | { readonly is: 'clean' | 'waiting' | 'saving' }
  | { readonly is: 'saved'; readonly at: Date }
  | { readonly is: 'failed'; readonly error: unknown }

const PAUSE_MS = 1_200

interface Saved {
  readonly number: string
  readonly version: number
}

/** Told after each save; `begun` when it was the first. */
type OnSaved = (number: string, begun: boolean) => void

/**
 * Saves a draft by itself a moment after the last change, one request at a time: the first creates it, later ones
 * replace its content. `flush` saves at once and answers with what is stored; `keep` is told of a newer version that
 * another act made of the same content.
 */
export function useDraftSaving(initial: Saved | null, read: () => SubmissionBody, onSaved: OnSaved) {
  const client = useQueryClient()
  const [state, setState] = useState<SavingState>({ is: 'clean' })
  const saved = useRef(initial)
  const pending = useRef(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const chain = useRef<Promise<unknown>>(Promise.resolve())
  const idempotencyKey = useRef(newIdempotencyKey())

  const saveNow = useCallback(async (): Promise<Saved> => {
    clearTimeout(timer.current)
    if (saved.current && !pending.current) return saved.current
    pending.current = false
    setState({ is: 'saving' })
    try {
      const body = read()
      const before = saved.current
      const { number, version } = before
        ? await put<SubmissionView>(`/submissions/${before.number}`, { body, version: before.version })
        : await post<SubmissionView>('/submissions', { body, idempotencyKey: idempotencyKey.current })
      saved.current = { number, version }
      onSaved(number, !before)
      void client.invalidateQueries({ refetchType: 'none' })
      setState(pending.current ? { is: 'waiting' } : { is: 'saved', at: new Date() })
      return saved.current
    } catch (error) {
      pending.current = true
      if (!saved.current) idempotencyKey.current = newIdempotencyKey()
      setState({ is: 'failed', error })
      throw error
    }
  }, [client, onSaved, read])

  const flush = useCallback((): Promise<Saved> => {
    const next = chain.current.catch(() => undefined).then(saveNow)
    chain.current = next
    return next
  }, [saveNow])

  const changed = useCallback(() => {
    pending.current = true
    setState({ is: 'waiting' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush().catch(() => undefined), PAUSE_MS)
  }, [flush])

  const keep = useCallback((stored: Saved) => {
    saved.current = stored
  }, [])

  useEffect(() => () => clearTimeout(timer.current), [])

  return { state, changed, flush, keep }
}
