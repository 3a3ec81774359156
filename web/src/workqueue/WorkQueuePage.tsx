import { CheckCircleOutlined } from '@ant-design/icons'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import type { QueueItem, WorkQueueView } from '../../../server/workqueue/workqueue.contract.ts'
import { useResource } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { StateTag } from '../components/StateTag.tsx'
import type { StateKind } from '../components/states.ts'
import { daysBetween } from '../format.ts'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'
import { QueueFilter } from './QueueFilter.tsx'
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
            <Queue items={items} more={more} />
          )
        }
      </ResourceView>
    </div>
  )
}

function Queue({ items, more }: WorkQueueView) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [query, setQuery] = useSearchParams()
  const asked = query.get('kind') ?? ''
  const grouped = query.has('grouped')
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(query)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setQuery(next, { replace: true })
  }
  const ofKind = items.filter((item) => item.kind === asked)
  const kind = ofKind.length > 0 ? asked : ''
  const shown = kind ? ofKind : items
  const groups = new Map<string, QueueItem[]>()
  for (const item of shown) {
    const name = grouped ? item.why[language] : ''
    groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return (
    <>
      <p className="muted">{t(more ? 'workqueue.countMore' : 'workqueue.count', { n: items.length })}</p>
      <QueueFilter
        items={items}
        kind={kind}
        onKind={(chosen) => set('kind', chosen || null)}
        grouped={grouped}
        onGrouped={(wanted) => set('grouped', wanted ? '' : null)}
      />
      {[...groups].map(([name, entries]) => (
        <div key={name}>
          {name && (
            <h2 className={styles.groupName}>
              {name} <span className="muted">{entries.length}</span>
            </h2>
          )}
          <ul className={styles.queue} aria-label={name || t('workqueue.title')}>
            {entries.map((item) => (
              <QueueEntry key={`${item.kind}:${item.number}`} item={item} />
            ))}
          </ul>
        </div>
      ))}
    </>
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
          {item.partyId && (
            <span>
              <OrganisationName id={item.partyId} />
            </span>
          )}
        </span>
      </div>
      <span className={styles.amount}>{item.amountFen !== null && <AmountText fen={item.amountFen} overview />}</span>
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
