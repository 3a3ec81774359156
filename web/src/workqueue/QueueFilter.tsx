import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import type { WorkCount } from '../../../server/business/desk/workqueue/workqueue.contract.ts'
import { useCodeText } from '../i18n/i18n.ts'
import { countText, sumOf } from './queueCounts.ts'
import styles from './workqueue.module.css'

interface QueueFilterProps {
  /** Of all kinds, shown or not. */
  readonly counts: readonly WorkCount[]
  readonly kind: string
  readonly onKind: (kind: string) => void
  readonly grouped: boolean
  readonly onGrouped: (grouped: boolean) => void
}

/** One kind of work, or all; in one list by date, or under what is asked. */
export function QueueFilter({ counts, kind, onKind, grouped, onGrouped }: QueueFilterProps) {
  const { t } = useTranslation()
  const label = useCodeText()
  const kinds = [...new Set(counts.map((count) => count.kind))]
  const textOf = (name: string) => countText(sumOf(counts.filter((count) => count.kind === name)))
  return (
    <div className={styles.filter}>
      <fieldset aria-label={t('workqueue.filter')} className={styles.kinds}>
        <Chip
          pressed={kind === ''}
          onClick={() => onKind('')}
          text={t('workqueue.all', { n: countText(sumOf(counts)) })}
        />
        {kinds.map((name) => (
          <Chip
            key={name}
            pressed={kind === name}
            onClick={() => onKind(kind === name ? '' : name)}
            text={`${label('kind', name)} ${textOf(name)}`}
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
