import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { HistoryView } from '../../../server/platform/http/history.contract.ts'
import { useResource } from '../api/hooks.ts'
import { eventKey } from '../i18n/eventKey.ts'
import { useCodeText } from '../i18n/i18n.ts'
import { ActorName } from './ActorName.tsx'
import { InstantText } from './InstantText.tsx'
import { ProblemAlert } from './ProblemAlert.tsx'
import { Section } from './Section.tsx'
import styles from './timeline.module.css'

/** Who did what when, and why: the case's events, latest first. `path` as in `/claims/CL2026000012`. */
export function Timeline({ path }: { readonly path: string }) {
  const { t } = useTranslation()
  const label = useCodeText()
  const history = useResource<HistoryView>(`${path}/history`)
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
