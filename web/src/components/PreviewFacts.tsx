import { type Fact, Facts } from './Facts.tsx'
import styles from './preview.module.css'

/** The effect of an act, shown before it is confirmed. */
export function PreviewFacts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <div className={styles.preview}>
      <Facts facts={facts} />
    </div>
  )
}
