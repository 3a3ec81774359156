import { useQueryClient } from '@tanstack/react-query'
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from 'react'
import type { SignInRequest } from '../../../server/business/party/identity/identity.contract.ts'
import { get, post, remove, setCsrfToken, setSessionLostListener } from '../api/client.ts'
import { ApiProblem } from '../api/problem.ts'
import { type Session, SessionContext } from './session.ts'

const SessionLostDialog = lazy(async () => ({ default: (await import('./SessionLostDialog.tsx')).SessionLostDialog }))

/** Remembers that somebody signed in here, so that a first visit does not ask for a session there cannot be. */
const HINT = 'firstcover.session'

export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const queryClient = useQueryClient()
  const [session, setSession] = useState<Session | null>(null)
  const [loading, setLoading] = useState(() => localStorage.getItem(HINT) !== null)
  const [lost, setLost] = useState(false)

  const adopt = useCallback((next: Session | null) => {
    setCsrfToken(next?.csrfToken ?? null)
    if (next) localStorage.setItem(HINT, next.user.id)
    else localStorage.removeItem(HINT)
    setSession(next)
    setLost(false)
  }, [])

  const reload = useCallback(async () => {
    try {
      adopt(await get('/session'))
    } catch (error) {
      if (error instanceof ApiProblem && error.problem.status === 401) adopt(null)
    } finally {
      setLoading(false)
    }
  }, [adopt])

  useEffect(() => {
    if (localStorage.getItem(HINT) !== null) void reload()
  }, [reload])

  useEffect(() => setSessionLostListener(() => setLost(true)), [])

  const access = useMemo(
    () => ({
      session,
      loading,
      reload,
      signIn: async (credentials: SignInRequest) => {
        const next = await post('/session', { body: credentials, quietly: true })
        if (session && session.user.id !== next.user.id) queryClient.clear()
        adopt(next)
        return next
      },
      signOut: async () => {
        await remove('/session', { quietly: true })
        queryClient.clear()
        adopt(null)
      },
    }),
    [session, loading, reload, adopt, queryClient],
  )

  return (
    <SessionContext value={access}>
      {children}
      {session && lost && (
        <Suspense>
          <SessionLostDialog onRestored={() => void queryClient.invalidateQueries()} />
        </Suspense>
      )}
    </SessionContext>
  )
}
