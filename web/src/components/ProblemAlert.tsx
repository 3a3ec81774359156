import { Alert, Button } from 'antd'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { problemOf } from '../api/problem.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { FailureList, hasFacts } from './FailureList.tsx'
import styles from './problem.module.css'

interface ProblemAlertProps {
  readonly error: unknown
  /** What people call a field of the form that failed. */
  readonly labelOf?: (field: string) => string
  /** Loads anew what somebody else has changed; where it is not given, the page. */
  readonly onReload?: () => void
  /** It answers what the person just pressed: it comes into sight. */
  readonly answers?: boolean
}

/** What somebody acted on is no longer so: what is on screen is to be looked at again. */
const OUTDATED: ReadonlySet<string> = new Set([
  'http.stale',
  'endorsement.policy-changed',
  'endorsement.outcome-changed',
])

const isOutdated = (code: string, failures: readonly Failure[]): boolean =>
  OUTDATED.has(code) || failures.some((failure) => OUTDATED.has(failure.code))

/** What went wrong, with every failed condition. */
export function ProblemAlert({ error, labelOf, onReload, answers = false }: ProblemAlertProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (error && answers) place.current?.scrollIntoView({ block: 'nearest' })
  }, [error, answers])
  if (!error) return null
  const { failures, code, status, requestId, ...sentence } = problemOf(error)
  const several = failures.length > 1
  const [only] = failures
  const listed = several || failures.some(hasFacts)
  const fault = status >= 500 && requestId
  return (
    <div ref={place} className={styles.alert}>
      <Alert
        type="error"
        showIcon
        role="alert"
        title={
          several ? (
            t('problem.several', { n: failures.length })
          ) : (
            <>
              {only?.field && labelOf && `${labelOf(only.field)}　`}
              {(only ?? sentence)[language]}
            </>
          )
        }
        action={
          isOutdated(code, failures) && (
            <Button size="small" onClick={onReload ?? (() => window.location.reload())}>
              {t('action.reload')}
            </Button>
          )
        }
        description={
          listed || fault ? (
            <>
              {listed && <FailureList failures={failures} named={several} labelOf={labelOf} />}
              {fault && <p className={styles.request}>{t('problem.request', { id: requestId })}</p>}
            </>
          ) : undefined
        }
      />
    </div>
  )
}
