import { type ReactNode, useId } from 'react'
import styles from './layout.module.css'
import { useListedSection } from './sections.ts'

interface SectionProps {
  readonly title: string
  readonly extra?: ReactNode
  /** Tables reach the edges. */
  readonly flush?: boolean
  readonly children: ReactNode
}

/** A titled part of a page. */
export function Section({ title, extra, flush = false, children }: SectionProps) {
  const id = useId()
  useListedSection(id, title)
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHeader}>
        <h2 id={id}>{title}</h2>
        {extra}
      </header>
      <div className={flush ? undefined : styles.sectionBody}>{children}</div>
    </section>
  )
}
