import type { ReactNode } from 'react'
import styles from './layout.module.css'
import { usePageTitle } from './usePageTitle.ts'

interface PageHeaderProps {
  readonly title: string
  readonly intro?: string
  readonly actions?: ReactNode
  /** Stays in sight while a long form is filled in. */
  readonly stays?: boolean
}

/** The page's only `h1`, its purpose in a line, and what can be started here. */
export function PageHeader({ title, intro, actions, stays = false }: PageHeaderProps) {
  usePageTitle(title)
  return (
    <header className={`${styles.pageHeader} ${stays ? styles.stuck : ''}`}>
      <div>
        <h1>{title}</h1>
        {intro && <p className="muted">{intro}</p>}
      </div>
      {actions && <div className={`row no-print ${styles.pageActions}`}>{actions}</div>}
    </header>
  )
}
