import { Button } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { useMarks } from '../i18n/useMarks.ts'
import type { AllowedEvent, PageAction } from './actions.ts'
import styles from './layout.module.css'
import { WhyNot } from './WhyNot.tsx'

interface ActionBarProps {
  readonly allowedEvents: readonly AllowedEvent[]
  /** In the order they appear; those the server does not name are not this person's and are left out. */
  readonly actions: readonly PageAction[]
}

/**
 * Only what this person may do now; what the role could do but not now says why. What somebody else has to do after this
 * person's part has no button, but the sentence.
 */
export function ActionBar({ allowedEvents, actions }: ActionBarProps) {
  const { t } = useTranslation()
  const { colon } = useMarks()
  const id = useId()
  const shown = actions.flatMap((action) => {
    const entry = allowedEvents.find(({ event }) => event === action.event)
    return entry ? [{ ...action, ...entry }] : []
  })
  if (shown.length === 0) return null
  const buttons = shown.filter(({ ownPart }) => !ownPart)
  const blocked = shown.filter(({ allowed }) => !allowed)
  return (
    <div className={styles.actions}>
      {buttons.length > 0 && (
        <section className="row" aria-label={t('action.group')}>
          {buttons.map(({ event, label, kind, icon, allowed, onClick }) => (
            <Button
              key={event}
              type={kind === 'primary' && allowed ? 'primary' : 'default'}
              danger={kind === 'danger'}
              icon={icon}
              disabled={!allowed}
              aria-describedby={allowed ? undefined : `${id}-${event}`}
              onClick={onClick}
            >
              {label}
            </Button>
          ))}
        </section>
      )}
      {blocked.length > 0 && (
        <ul className={styles.whyNot} aria-label={t('action.whyNot')}>
          {blocked.map(({ event, label, why = [] }) => (
            <li key={event} id={`${id}-${event}`}>
              {label}
              {colon}
              <WhyNot failures={why} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
