import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { PathOf } from '../api/asking.ts'
import { useAnswer } from '../api/hooks.ts'
import { eventKey } from '../i18n/eventKey.ts'
import { useCodeText } from '../i18n/i18n.ts'
import { ActorName } from './ActorName.tsx'
import { InstantText } from './InstantText.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'
import { Section } from './Section.tsx'
import styles from './timeline.module.css'

interface TimelineProps {
  readonly path: Extract<PathOf<'get'>, `${string}/:number/history`>
  readonly number: string
}

/** Who did what when, and why: the case's events, latest first. */
export function Timeline({ path, number }: TimelineProps) {
  const { t } = useTranslation()
  const label = useCodeText()
  const history = useAnswer(path, { number })
  return (
    <Section title={t('history.title')}>
      <ProblemAlert error={history.error} />
      {history.isPending && <Skeleton active paragraph={{ rows: 3 }} title={false} />}
      {history.data?.items.length === 0 && <p className="muted">{t('history.empty')}</p>}
      <ol className={styles.timeline}>
        {history.data?.items.toReversed().map((entry) => (
          <li key={entry.id}>
            <div className={styles.what}>{label('event', eventKey(entry.type))}</div>
            <div className={styles.who}>
              <ActorName actor={entry.actor} />
            </div>
            <div className={styles.when}>
              <InstantText at={entry.at} />
            </div>
            {entry.reason && <q className={styles.why}>{entry.reason}</q>}
          </li>
        ))}
      </ol>
    </Section>
  )
}
