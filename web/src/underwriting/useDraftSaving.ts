import { useCallback, useEffect, useRef, useState } from 'react'
import type {
  SubmissionBody,
  SubmissionView,
} from '../../../server/business/offer/underwriting/underwriting.contract.ts'
import { get, newIdempotencyKey, post, put } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'

export type SavingState =
  | { readonly is: 'clean' | 'waiting' | 'saving' }
  | { readonly is: 'saved'; readonly at: Date }
  | { readonly is: 'failed'; readonly error: unknown }
  /** Somebody else has changed the draft from `base` to `theirs`; nothing is saved until the person has chosen. */
  | { readonly is: 'stale'; readonly base: SubmissionView; readonly theirs: SubmissionView }

const PAUSE_MS = 1_200

/** Told after each save; `begun` when it was the first. */
type OnSaved = (number: string, begun: boolean) => void

type Stored = Pick<SubmissionView, 'number' | 'version'>

/**
 * Saves a draft by itself a moment after the last change, one request at a time: the first creates it, later ones
 * replace its content. `flush` saves at once and answers with what is stored; `keep` is told of a newer version that
 * another act made of the same content; `goOnFrom` ends a `stale` state and saves over what the other stored.
 */
export function useDraftSaving(initial: SubmissionView | null, read: () => SubmissionBody, onSaved: OnSaved) {
  const [state, setState] = useState<SavingState>({ is: 'clean' })
  const saved = useRef(initial)
  const pending = useRef(false)
  const stale = useRef<unknown>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const chain = useRef<Promise<unknown>>(Promise.resolve())
  const idempotencyKey = useRef(newIdempotencyKey())

  const fail = useCallback(async (error: unknown): Promise<void> => {
    const base = saved.current
    if (!base) idempotencyKey.current = newIdempotencyKey()
    const theirs =
      base && problemOf(error).code === 'http.stale'
        ? await get('/submissions/:number', { number: base.number }).catch(() => null)
        : null
    if (base && theirs) {
      stale.current = error
      setState({ is: 'stale', base, theirs })
    } else setState({ is: 'failed', error })
  }, [])

  const saveNow = useCallback(async (): Promise<Stored> => {
    clearTimeout(timer.current)
    if (stale.current) throw stale.current
    if (saved.current && !pending.current) return saved.current
    pending.current = false
    setState({ is: 'saving' })
    try {
      const body = read()
      const before = saved.current
      const stored = before
        ? await put('/submissions/:number', { number: before.number, body, version: before.version, quietly: true })
        : await post('/submissions', { body, idempotencyKey: idempotencyKey.current, quietly: true })
      saved.current = stored
      onSaved(stored.number, !before)
      setState(pending.current ? { is: 'waiting' } : { is: 'saved', at: new Date() })
      return stored
    } catch (error) {
      pending.current = true
      await fail(error)
      throw error
    }
  }, [fail, onSaved, read])

  const flush = useCallback((): Promise<Stored> => {
    const next = chain.current.catch(() => undefined).then(saveNow)
    chain.current = next
    return next
  }, [saveNow])

  const changed = useCallback(() => {
    pending.current = true
    if (stale.current) return
    setState({ is: 'waiting' })
    clearTimeout(timer.current)
    timer.current = setTimeout(() => void flush().catch(() => undefined), PAUSE_MS)
  }, [flush])

  const keep = useCallback(({ version }: Stored) => {
    if (saved.current) saved.current = { ...saved.current, version }
  }, [])

  const goOnFrom = useCallback(
    (theirs: SubmissionView) => {
      saved.current = theirs
      stale.current = null
      pending.current = true
      void flush().catch(() => undefined)
    },
    [flush],
  )

  useEffect(() => () => clearTimeout(timer.current), [])

  return { state, stored: saved.current, changed, flush, keep, goOnFrom }
}
