import { ReferenceText } from '../components/ReferenceText.tsx'
import styles from '../components/table.module.css'

interface ProvidedProps {
  readonly value: string
  readonly reference: string
}

/** A figure, or a sentence, with the document it comes from. */
export function Provided({ value, reference }: ProvidedProps) {
  return (
    <>
      <span className={styles.figures}>{value}</span>
      <small className={styles.note}>
        <ReferenceText text={reference} />
      </small>
    </>
  )
}
