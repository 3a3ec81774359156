import { Alert } from 'antd'
import { useTranslation } from 'react-i18next'
import { problemOf } from '../api/problem.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { FailureList, hasFacts } from './FailureList.tsx'
import styles from './problem.module.css'

interface ProblemAlertProps {
  readonly error: unknown
  /** What people call a field of the form that failed. */
  readonly labelOf?: (field: string) => string
}

/** What went wrong, with every failed condition. */
export function ProblemAlert({ error, labelOf }: ProblemAlertProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  if (!error) return null
  const { failures, status, requestId, ...sentence } = problemOf(error)
  const several = failures.length > 1
  const [only] = failures
  const listed = several || failures.some(hasFacts)
  const fault = status >= 500 && requestId
  return (
    <Alert
      className={styles.alert}
      type="error"
      showIcon
      role="alert"
      title={several ? t('problem.several', { n: failures.length }) : (only ?? sentence)[language]}
      description={
        listed || fault ? (
          <>
            {listed && <FailureList failures={failures} named={several} labelOf={labelOf} />}
            {fault && <p className={styles.request}>{t('problem.request', { id: requestId })}</p>}
          </>
        ) : undefined
      }
    />
  )
}
