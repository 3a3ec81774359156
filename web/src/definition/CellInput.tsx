import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './definition.module.css'

interface CellInputProps {
  readonly begin: string
  /** The text to keep, or null to leave the cell as it was. */
  readonly onFinish: (text: string | null) => void
}

/** The cell while it is typed in: Enter keeps, Escape gives up, leaving keeps. */
export function CellInput({ begin, onFinish }: CellInputProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(begin)
  const field = useRef<HTMLInputElement>(null)
  const finished = useRef(false)
  useEffect(() => field.current?.focus(), [])
  const finish = (kept: string | null) => {
    if (finished.current) return
    finished.current = true
    onFinish(kept)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return
    event.preventDefault()
    finish(event.key === 'Escape' ? null : text)
  }
  return (
    <input
      ref={field}
      className={styles.cellInput}
      aria-label={t('definitions.value')}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => finish(text)}
    />
  )
}
