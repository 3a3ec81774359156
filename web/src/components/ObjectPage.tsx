import type { ReactNode } from 'react'
import { ActionBar } from './ActionBar.tsx'
import type { AllowedEvent, PageAction } from './actions.ts'
import type { Fact } from './Facts.tsx'
import styles from './layout.module.css'
import { SectionLinks, SectionList } from './SectionLinks.tsx'
import { usePageTitle } from './usePageTitle.ts'

interface ObjectPageProps {
  /** What it is, as in 赔案. */
  readonly kind: string
  readonly number: string
  readonly status: ReactNode
  /** Three or four key figures. */
  readonly figures: readonly Fact[]
  readonly allowedEvents: readonly AllowedEvent[]
  readonly actions: readonly PageAction[]
  /** Next to the status: deadlines, links to papers. */
  readonly extra?: ReactNode
  /** Beside the sections on a wide screen, below them on a narrow one: clocks and history. */
  readonly aside?: ReactNode
  readonly children: ReactNode
}

/** A case: number, status, key figures, what may be done now, its sections and its history. */
export function ObjectPage(props: ObjectPageProps) {
  const { kind, number, status, figures, allowedEvents, actions, extra, aside, children } = props
  usePageTitle(`${number} ${kind}`)
  return (
    <SectionList>
      <article className="stack">
        <header className={styles.objectHeader}>
          <div className={styles.headline}>
            <h1>
              <span className={styles.kind}>{kind}</span> {number}
            </h1>
            {status}
            {extra}
          </div>
          <dl className={styles.figures}>
            {figures.map((figure) => (
              <div key={figure.label}>
                <dt>{figure.label}</dt>
                <dd>{figure.value}</dd>
              </div>
            ))}
          </dl>
        </header>
        <ActionBar allowedEvents={allowedEvents} actions={actions} />
        <SectionLinks />
        <div className={aside ? styles.columns : undefined}>
          <div className="stack">{children}</div>
          {aside && <aside className="stack">{aside}</aside>}
        </div>
      </article>
    </SectionList>
  )
}
