import { ClockCircleOutlined } from '@ant-design/icons'
import { Tooltip } from 'antd'
import { useTranslation } from 'react-i18next'
import type { ClockView } from '../../../server/business/claims/claims.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { ReferenceText } from './ReferenceText.tsx'
import styles from './tag.module.css'

const TONES = { red: 'bad', amber: 'attention', none: 'neutral' } as const

/** A statutory deadline: the day it falls on, the days left, and the article it comes from. */
export function StatutoryClockTag({ clock, titled = true }: { readonly clock: ClockView; readonly titled?: boolean }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const title = language === 'zh' ? clock.titleZh : clock.titleEn
  const tone = clock.status === 'met' ? 'good' : TONES[clock.severity]
  return (
    <Tooltip
      title={
        <>
          {title} · <ReferenceText text={clock.article} /> · {clock.dueOn}
        </>
      }
    >
      <span className={`${styles.tag} ${styles.sentence}`} data-tone={tone}>
        <ClockCircleOutlined aria-hidden /> {titled && `${title} `}
        {t(...remaining(clock))}
      </span>
    </Tooltip>
  )
}

/** Text key and days. A missed clock nobody need look at any more was done late. */
function remaining({ status, severity, daysLeft }: ClockView) {
  if (status === 'met') return ['clock.met', { days: 0 }] as const
  if (status === 'paused') return ['clock.paused', { days: daysLeft }] as const
  if (daysLeft < 0) return [severity === 'none' ? 'clock.metLate' : 'clock.overdue', { days: -daysLeft }] as const
  return [daysLeft === 0 ? 'clock.today' : 'clock.left', { days: daysLeft }] as const
}
