import { useCodeText } from '../i18n/i18n.ts'
import { type StateKind, toneOf } from './states.ts'
import styles from './tag.module.css'

/** A state in words and colour, from the one table. */
export function StateTag({ kind, state }: { readonly kind: StateKind; readonly state: string }) {
  const label = useCodeText()
  return (
    <span className={styles.tag} data-tone={toneOf(kind, state)}>
      {label(`state.${kind}`, state)}
    </span>
  )
}
