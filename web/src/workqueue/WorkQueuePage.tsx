import { CheckCircleOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useSearchParams } from 'react-router'
import { QUEUE_MOST } from '../../../config/shared/sizes.ts'
import type { QueueItem, WorkQueueView } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { isWordOf } from '../components/isWordOf.ts'
import { OrganisationName } from '../components/OrganisationName.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { StateTag } from '../components/StateTag.tsx'
import type { StateKind } from '../components/states.ts'
import { daysBetween, formatCount } from '../format.ts'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import { useSession } from '../session/session.ts'
import { QueueFilter } from './QueueFilter.tsx'
import { QuickStart } from './QuickStart.tsx'
import { countText, sumOf } from './queueCounts.ts'
import { PAGE_SIZE, useQueue } from './useQueue.ts'
import styles from './workqueue.module.css'

const STATE_KINDS: Readonly<Record<QueueItem['kind'], StateKind>> = {
  submission: 'submission',
  definition: 'definition',
  quote: 'quote',
  riskInspection: 'riskInspection',
  policy: 'policy',
  endorsement: 'endorsement',
  renewal: 'renewal',
  claim: 'claim',
  paymentRun: 'paymentRun',
  subsidyApplication: 'subsidyApplication',
  subsidyAssessment: 'assessment',
  jobRun: 'job',
  pendingChange: 'pendingChange',
  secondFactor: 'secondFactor',
}

/** What needs this person, by deadline, with why: the most pressing first, and as many more as are asked for. */
export function WorkQueuePage() {
  const { t } = useTranslation()
  const { user } = useSession()
  const [query] = useSearchParams()
  const [limit, setLimit] = useState(PAGE_SIZE)
  const named = query.get('kind') ?? ''
  const kind = isWordOf(STATE_KINDS, named) ? named : undefined
  const queue = useQueue({ kind, limit })
  return (
    <div className="stack">
      <PageHeader
        title={t('workqueue.title')}
        intro={t('workqueue.intro', { name: user.name })}
        actions={<QuickStart />}
      />
      <ResourceView query={queue}>
        {({ items, counts }) =>
          counts.length === 0 ? (
            <div className={styles.done}>
              <CheckCircleOutlined aria-hidden className={styles.doneIcon} />
              <p>
                <strong>{t('workqueue.done')}</strong>
              </p>
              <p className="muted">{t('workqueue.doneHint')}</p>
            </div>
          ) : (
            <Queue items={items} counts={counts} kind={kind ?? ''} onMore={() => setLimit(limit + PAGE_SIZE)} />
          )
        }
      </ResourceView>
    </div>
  )
}

interface QueueProps extends WorkQueueView {
  readonly kind: string
  readonly onMore: () => void
}

function Queue({ items, counts, kind, onMore }: QueueProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const [query, setQuery] = useSearchParams()
  const grouped = query.has('grouped')
  const set = (name: string, value: string | null) => {
    const next = new URLSearchParams(query)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setQuery(next, { replace: true })
  }
  const asked = counts.filter((count) => kind === '' || count.kind === kind)
  const all = sumOf(asked)
  const groups = new Map<string, QueueItem[]>()
  for (const item of items) {
    const name = grouped ? item.why[language] : ''
    groups.set(name, [...(groups.get(name) ?? []), item])
  }
  return (
    <>
      <p className="muted">
        {/* More is not read at once: by then a kind is chosen, or its list is opened. */}
        {items.length < all.n
          ? t('workqueue.countShown', { n: countText(all), shown: formatCount(items.length) })
          : t('workqueue.count', { n: countText(all) })}
      </p>
      {(counts.length > 1 || kind !== '' || grouped) && (
        <QueueFilter
          counts={counts}
          kind={kind}
          onKind={(chosen) => set('kind', chosen || null)}
          grouped={grouped}
          onGrouped={(wanted) => set('grouped', wanted ? '' : null)}
        />
      )}
      {[...groups].map(([name, entries]) => (
        <div key={name}>
          {name && (
            <h2 className={styles.groupName}>
              {name}{' '}
              <span className="muted">{countText(sumOf(asked.filter(({ why }) => why[language] === name)))}</span>
            </h2>
          )}
          <ul className={styles.queue} aria-label={name || t('workqueue.title')}>
            {entries.map((item) => (
              <QueueEntry key={`${item.kind}:${item.number}:${item.why.zh}`} item={item} grouped={grouped} />
            ))}
          </ul>
        </div>
      ))}
      {/* More is not read at once: by then a kind is chosen, or its list is opened. */}
      {items.length < all.n && items.length < QUEUE_MOST && (
        <Button className={styles.more} onClick={onMore}>
          {t('workqueue.more')}
        </Button>
      )}
    </>
  )
}

interface QueueEntryProps {
  readonly item: QueueItem
  readonly grouped: boolean
}

/** Led by what is asked, or, where that stands above the whole group, by what it is asked of. */
function QueueEntry({ item, grouped }: QueueEntryProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = useCodeText()
  const what = `${label('kind', item.kind)} ${item.number}`
  return (
    <li data-severity={item.severity}>
      <div className={styles.what}>
        <Link to={item.path} className={styles.link}>
          <span className={styles.why}>{grouped ? what : item.why[language]}</span>
        </Link>
        <span className={styles.about}>
          {!grouped && <span>{what}</span>}
          <span>{item.title}</span>
          {item.partyId && (
            <span>
              <OrganisationName id={item.partyId} />
            </span>
          )}
        </span>
      </div>
      <span className={styles.amount}>
        {item.stake && item.stake.fen !== null && (
          <>
            <small>{t(`workqueue.stake.${item.stake.of}`)}</small> <AmountText fen={item.stake.fen} overview />
          </>
        )}
      </span>
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
