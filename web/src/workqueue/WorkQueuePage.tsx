import { CheckCircleOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { QueueItem, WorkQueueView } from '../../../server/workqueue/workqueue.contract.ts'
import { useResource } from '../api/hooks.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { StateTag } from '../components/StateTag.tsx'
import type { StateKind } from '../components/states.ts'
import { daysBetween } from '../format.ts'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'
import { QuickStart } from './QuickStart.tsx'
import styles from './workqueue.module.css'

const STATE_KINDS: Readonly<Record<QueueItem['kind'], StateKind>> = {
  submission: 'submission',
  definition: 'definition',
  quote: 'quote',
  riskInspection: 'riskInspection',
  policy: 'policy',
  claim: 'claim',
  subsidyApplication: 'subsidyApplication',
  subsidyAssessment: 'assessment',
  jobRun: 'job',
  pendingChange: 'pendingChange',
}

/** What needs this person, by deadline, with why. */
export function WorkQueuePage() {
  const { t } = useTranslation()
  const { user } = useSession()
  const queue = useResource<WorkQueueView>('/work-queue')
  return (
    <div className="stack">
      <PageHeader
        title={t('workqueue.title')}
        intro={t('workqueue.intro', { name: user.name })}
        actions={<QuickStart />}
      />
      <ResourceView query={queue}>
        {({ items, more }) =>
          items.length === 0 ? (
            <div className={styles.done}>
              <CheckCircleOutlined aria-hidden className={styles.doneIcon} />
              <p>
                <strong>{t('workqueue.done')}</strong>
              </p>
              <p className="muted">{t('workqueue.doneHint')}</p>
            </div>
          ) : (
            <>
              <p className="muted">{t(more ? 'workqueue.countMore' : 'workqueue.count', { n: items.length })}</p>
              <ul className={styles.queue} aria-label={t('workqueue.title')}>
                {items.map((item) => (
                  <QueueEntry key={`${item.kind}:${item.number}`} item={item} />
                ))}
              </ul>
            </>
          )
        }
      </ResourceView>
    </div>
  )
}

function QueueEntry({ item }: { readonly item: QueueItem }) {
  const language = useLanguage()
  const label = useCodeText()
  return (
    <li data-severity={item.severity}>
      <div className={styles.what}>
        <Link to={item.path} className={styles.link}>
          <span className={styles.why}>{item.why[language]}</span>
        </Link>
        <span className={styles.about}>
          <span>
            {label('kind', item.kind)} {item.number}
          </span>
          <span>{item.title}</span>
        </span>
      </div>
      <StateTag kind={STATE_KINDS[item.kind]} state={item.state} />
      <Due item={item} />
    </li>
  )
}

function Due({ item }: { readonly item: QueueItem }) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  if (!item.dueOn) return <span className={styles.due}>{t('workqueue.noDue')}</span>
  const days = daysBetween(businessDate, item.dueOn)
  return (
    <span className={styles.due}>
      <strong>
        {days < 0 ? t('clock.overdue', { days: -days }) : days === 0 ? t('clock.today') : t('clock.left', { days })}
      </strong>
      <time dateTime={item.dueOn}>{item.dueOn}</time>
    </span>
  )
}
