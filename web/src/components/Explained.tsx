import type { ReactNode } from 'react'
import styles from './preview.module.css'

/** What an act means, in a sentence, with its figures below. */
export function Explained({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  return (
    <>
      <p className={styles.explained}>{text}</p>
      {children}
    </>
  )
}
