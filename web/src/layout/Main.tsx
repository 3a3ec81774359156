import { useIsFetching } from '@tanstack/react-query'
import { Skeleton } from 'antd'
import { Fragment, Suspense, useState } from 'react'
import { Outlet, useLocation } from 'react-router'
import { isSameWork } from '../components/useLeaveGuard.ts'
import styles from './frame.module.css'
import { OfflineNotice } from './OfflineNotice.tsx'

/**
 * The page's main region. It is busy while anything is being read, so that what stood there a moment ago is not taken for
 * what is on file now, and it names the page it shows, which during a change of pages is still the one before.
 */
export function Main() {
  const { pathname } = useLocation()
  const visit = useVisit()
  const busy = useIsFetching() > 0
  return (
    <main id="main" className={styles.main} tabIndex={-1} aria-busy={busy} data-page={pathname}>
      <OfflineNotice />
      <Suspense fallback={<Skeleton active />}>
        <Fragment key={visit}>
          <Outlet />
        </Fragment>
      </Suspense>
    </main>
  )
}

/**
 * Another number whenever another address is visited, so that no page begins with what was typed or read at the one
 * before: two tables of a tariff share a page, and the rows of one must never be saved as the other's. Work that goes on
 * under an address of its own stays.
 */
function useVisit(): number {
  const { pathname, state } = useLocation()
  const [visit, setVisit] = useState({ pathname, count: 0 })
  if (visit.pathname !== pathname) setVisit({ pathname, count: isSameWork(state) ? visit.count : visit.count + 1 })
  return visit.count
}
