import { Button, Input } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { useSession } from '../session/session.ts'
import styles from './record.module.css'

/** Asks for a day and, if it matters, a time of it in Shanghai; the whole day counts otherwise. */
export function MomentForm({ onChoose }: { readonly onChoose: (asOf: string) => void }) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const [day, setDay] = useState<string | null>(businessDate)
  const [time, setTime] = useState('')
  const [dayId, timeId] = [useId(), useId()]
  return (
    <form
      className={styles.moment}
      aria-label={t('record.moment')}
      onSubmit={(event) => {
        event.preventDefault()
        if (day) onChoose(time ? `${day}T${time}:59.999+08:00` : day)
      }}
    >
      <div>
        <label htmlFor={dayId}>{t('record.day')}</label>
        <CivilDateInput id={dayId} value={day} onChange={(chosen) => setDay(chosen ?? null)} />
      </div>
      <div>
        <label htmlFor={timeId}>{t('record.time')}</label>
        <Input id={timeId} type="time" value={time} onChange={(event) => setTime(event.target.value)} />
      </div>
      <Button htmlType="submit" disabled={!day}>
        {t('record.show')}
      </Button>
    </form>
  )
}
