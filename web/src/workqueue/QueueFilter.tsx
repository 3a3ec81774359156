import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { QueueItem } from '../../../server/workqueue/workqueue.contract.ts'
import { useCodeText } from '../i18n/i18n.ts'
import styles from './workqueue.module.css'

interface QueueFilterProps {
  readonly items: readonly QueueItem[]
  readonly kind: string
  readonly onKind: (kind: string) => void
  readonly grouped: boolean
  readonly onGrouped: (grouped: boolean) => void
}

/** One kind of work, or all; in one list by date, or under what is asked. */
export function QueueFilter({ items, kind, onKind, grouped, onGrouped }: QueueFilterProps) {
  const { t } = useTranslation()
  const label = useCodeText()
  const counts = new Map<string, number>()
  for (const item of items) counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1)
  return (
    <div className={styles.filter}>
      <fieldset aria-label={t('workqueue.filter')} className={styles.kinds}>
        <Chip pressed={kind === ''} onClick={() => onKind('')} text={t('workqueue.all', { n: items.length })} />
        {[...counts].map(([name, n]) => (
          <Chip
            key={name}
            pressed={kind === name}
            onClick={() => onKind(kind === name ? '' : name)}
            text={`${label('kind', name)} ${n}`}
          />
        ))}
      </fieldset>
      <Button
        size="small"
        aria-pressed={grouped}
        type={grouped ? 'primary' : 'default'}
        onClick={() => onGrouped(!grouped)}
      >
        {t('workqueue.group')}
      </Button>
    </div>
  )
}

interface ChipProps {
  readonly pressed: boolean
  readonly onClick: () => void
  readonly text: string
}

function Chip({ pressed, onClick, text }: ChipProps) {
  return (
    <Button size="small" type={pressed ? 'primary' : 'default'} aria-pressed={pressed} onClick={onClick}>
      {text}
    </Button>
  )
}
