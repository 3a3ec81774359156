import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SearchOutcome } from '../../../server/platform/searching/domain/outcome.ts'
import { EmptyState } from './EmptyState.tsx'
import styles from './list.module.css'

/** Says that there is more than is listed. */
export function MoreFound() {
  const { t } = useTranslation()
  return <output className={styles.more}>{t('list.moreFound')}</output>
}

interface NothingFoundProps {
  /** What came of what was typed. */
  readonly found: SearchOutcome | undefined
  readonly filtered: boolean
  /** What is said where nothing was asked for. */
  readonly children: ReactNode
}

/** Why a list is empty: too little was typed, nothing is as it was asked for, or there is nothing. */
export function NothingFound({ found, filtered, children }: NothingFoundProps) {
  const { t } = useTranslation()
  if (found === 'tooShort') return <EmptyState title={t('list.tooShort')} hint={t('list.tooShortHint')} />
  if (filtered) return <EmptyState title={t('list.noMatch')} hint={t('list.noMatchHint')} />
  return children
}
