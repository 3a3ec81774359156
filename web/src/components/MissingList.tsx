import { WarningOutlined } from '@ant-design/icons'
import type { MouseEvent, Ref } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import styles from './missing.module.css'

interface MissingListProps {
  /** What is said of their number; else that they are to be filled in. */
  readonly title?: string
  readonly missing: readonly Failure[]
  readonly labelOf: (field: string) => string
  /** Leads to the place; absent where whoever reads the list cannot go there. */
  readonly onGo?: ((field: string) => void) | undefined
  readonly open: boolean
  readonly onToggle: (open: boolean) => void
  readonly ref?: Ref<HTMLDetailsElement>
}

/** What is still missing before anything is declared, each with a link to its place; folded to its number. */
export function MissingList({ title, missing, labelOf, onGo, open, onToggle, ref }: MissingListProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (missing.length === 0) return null
  const go = (event: MouseEvent, field: string) => {
    event.preventDefault()
    onGo?.(field)
  }
  return (
    <details
      ref={ref}
      className={styles.missing}
      open={open}
      onToggle={({ currentTarget }) => onToggle(currentTarget.open)}
    >
      <summary>
        <WarningOutlined aria-hidden /> {title ?? t('form.stillMissing', { n: missing.length })}
      </summary>
      <ul>
        {missing.map((failure) => (
          <li key={`${failure.code}:${failure.field ?? ''}`}>
            {failure.field && onGo ? (
              <a href={`#${failure.field}`} onClick={(event) => go(event, failure.field ?? '')}>
                {labelOf(failure.field)}
              </a>
            ) : (
              failure.field && labelOf(failure.field)
            )}{' '}
            <span className="muted">{failure[language]}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
