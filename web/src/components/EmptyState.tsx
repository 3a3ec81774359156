import type { ReactNode } from 'react'
import styles from './layout.module.css'

/** Nothing here, and what to do about it. */
export function EmptyState(props: { readonly title: string; readonly hint?: string; readonly action?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p className={styles.emptyTitle}>{props.title}</p>
      {props.hint && <p className="muted">{props.hint}</p>}
      {props.action && <div className="row">{props.action}</div>}
    </div>
  )
}
