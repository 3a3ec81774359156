import { Skeleton } from 'antd'
import { lazy, Suspense } from 'react'
import { Navigate, useLocation } from 'react-router'
import { useSessionAccess } from '../session/session.ts'

const Frame = lazy(async () => ({ default: (await import('./Frame.tsx')).Frame }))

/** The frame for those who are signed in; others go to the login and come back here after it. */
export function RequireSession() {
  const { session, loading } = useSessionAccess()
  const { pathname, search } = useLocation()
  const waiting = <Skeleton active style={{ padding: 32 }} />
  if (session)
    return (
      <Suspense fallback={waiting}>
        <Frame />
      </Suspense>
    )
  if (loading) return waiting
  const next = pathname + search
  return <Navigate to={next === '/' ? '/login' : `/login?next=${encodeURIComponent(next)}`} replace />
}
