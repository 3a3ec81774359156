import { useIsFetching } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Suspense } from 'react'
import { Outlet, useLocation } from 'react-router'
import styles from './frame.module.css'
import { OfflineNotice } from './OfflineNotice.tsx'

/**
 * The page's main region. It is busy while anything is being read, so that what stood there a moment ago is not taken for
 * what is on file now, and it names the page it shows, which during a change of pages is still the one before.
 */
export function Main() {
  const { pathname } = useLocation()
  const busy = useIsFetching() > 0
  return (
    <main id="main" className={styles.main} tabIndex={-1} aria-busy={busy} data-page={pathname}>
      <OfflineNotice />
      <Suspense fallback={<Skeleton active />}>
        <Outlet />
      </Suspense>
    </main>
  )
}
