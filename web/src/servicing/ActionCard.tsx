import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { FailureList } from '../components/FailureList.tsx'
import type { ActionType } from './change.ts'
import styles from './servicing.module.css'
import { useActionName } from './words.ts'

interface ActionCardProps {
  /** Counted from one. */
  readonly place: number
  readonly type: ActionType
  readonly children: ReactNode
  /** What the server objects to in it. */
  readonly failures?: readonly Failure[]
  readonly labelOf?: (field: string) => string
  readonly onEdit?: () => void
  readonly onRemove?: () => void
}

/** One action of an endorsement; in the wizard it can be edited and removed. */
export function ActionCard({ place, type, children, failures = [], labelOf, onEdit, onRemove }: ActionCardProps) {
  const { t } = useTranslation()
  const name = t('endorsements.actionNumbered', { n: place, name: useActionName()(type) })
  return (
    <section className={`${styles.action} ${failures.length > 0 ? styles.wrong : ''}`} aria-label={name}>
      <header className={styles.actionHeader}>
        <h3>{name}</h3>
        {onEdit && onRemove && (
          <div className="row">
            <Button size="small" onClick={onEdit} aria-label={t('endorsements.editAction', { n: place })}>
              {t('endorsements.edit')}
            </Button>
            <Button size="small" onClick={onRemove} aria-label={t('endorsements.removeAction', { n: place })}>
              {t('action.remove')}
            </Button>
          </div>
        )}
      </header>
      {children}
      {failures.length > 0 && (
        <div className={styles.objections} role="alert">
          <FailureList failures={failures} labelOf={labelOf} />
        </div>
      )}
    </section>
  )
}
