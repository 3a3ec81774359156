import type { ReactNode } from 'react'
import styles from './layout.module.css'

export interface Fact {
  readonly label: string
  readonly value: ReactNode
  /** Takes the whole width: sentences. */
  readonly wide?: boolean
}

/** Names and values, as many columns as fit. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map((fact) => (
        <div key={fact.label} className={fact.wide ? styles.factWide : undefined}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  )
}
