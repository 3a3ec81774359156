import styles from '../components/table.module.css'

interface ProvidedProps {
  readonly value: string
  readonly reference: string
}

/** A figure with the document it comes from. */
export function Provided({ value, reference }: ProvidedProps) {
  return (
    <>
      <span className="tabular">{value}</span>
      <small className={styles.note}>{reference}</small>
    </>
  )
}
