import { Button, Form, Slider } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PolicyTimelineView } from '../../../server/business/policy/policy/policy.contract.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { CivilDateInput } from '../components/CivilDateInput.tsx'
import { ObjectLink } from '../components/ObjectLink.tsx'
import { PeriodText } from '../components/PeriodText.tsx'
import { Section } from '../components/Section.tsx'
import { addDays, civilDateOf, daysBetween } from '../format.ts'
import { useSession } from '../session/session.ts'
import styles from './timeline.module.css'
import type { AskedDay } from './useAskedDay.ts'

interface TermsTimelineProps extends AskedDay {
  readonly policyNo: string
}

/**
 * The terms of a policy over its days, to be moved along: on a day, and as they were known on another. Nothing for a policy
 * whose terms were never changed.
 */
export function TermsTimeline({ policyNo: number, ...days }: TermsTimelineProps) {
  const { knownOn } = days
  const timeline = useKeptAnswer('/policies/:number/terms', { number, ...(knownOn !== null && { knownOn }) })
  const { data } = timeline
  if (!data || (data.versions.length < 2 && knownOn === null)) return null
  return <TermsOverTime timeline={data} {...days} />
}

/** The same with the versions at hand. */
export function TermsOverTime({ timeline, on, knownOn, ask }: AskedDay & { readonly timeline: PolicyTimelineView }) {
  const { t } = useTranslation()
  const { businessDate } = useSession()
  const { versions, stretches } = timeline
  const [first, last] = [stretches[0], stretches.at(-1)]
  if (!first || !last) return null
  const shown = on ?? clamped(businessDate, first.days.from, last.days.to)
  const pick = (day: string | null) => ask({ on: day, knownOn })
  return (
    <Section
      title={t('timeline.title')}
      extra={
        (on !== null || knownOn !== null) && (
          <Button size="small" onClick={() => ask({ on: null, knownOn: null })}>
            {t('timeline.reset')}
          </Button>
        )
      }
    >
      <Bar stretches={stretches} shown={shown} onPick={pick} />
      <DaySlider key={shown} stretches={stretches} shown={shown} onPick={pick} />
      <Form layout="vertical" component={false}>
        <div className="form-grid">
          <Form.Item label={t('timeline.on')} htmlFor="timeline-on">
            <CivilDateInput id="timeline-on" value={shown} onChange={(day) => pick(day ?? null)} />
          </Form.Item>
          <Form.Item label={t('timeline.knownOn')} htmlFor="timeline-known" extra={t('timeline.knownOnHint')}>
            <CivilDateInput
              id="timeline-known"
              value={knownOn}
              max={businessDate}
              onChange={(day) => ask({ on, knownOn: day ? notBefore(day, versions[0]?.knownSince) : null })}
            />
          </Form.Item>
        </div>
      </Form>
      <Standing timeline={timeline} shown={shown} />
    </Section>
  )
}

type Stretches = PolicyTimelineView['stretches']

interface PickingProps {
  readonly stretches: Stretches
  readonly shown: string
  readonly onPick: (day: string) => void
}

/** One block for each stretch of days, as wide as it is long. */
function Bar({ stretches, shown, onPick }: PickingProps) {
  const { t } = useTranslation()
  return (
    <div className={styles.bar}>
      {stretches.map(({ days, versionNo, ends }) => (
        <button
          key={days.from}
          type="button"
          className={styles.stretch}
          style={{ flexGrow: daysBetween(days.from, days.to) }}
          data-ended={ends !== null}
          aria-pressed={days.from <= shown && shown < days.to}
          aria-label={t('timeline.stretch', { n: versionNo, from: days.from, to: addDays(days.to, -1) })}
          onClick={() => onPick(days.from)}
        >
          {ends === null ? t('policies.version', { n: versionNo }) : t('timeline.noCover')}
        </button>
      ))}
    </div>
  )
}

/** Drags along the days; the page follows when it is let go. */
function DaySlider({ stretches, shown, onPick }: PickingProps) {
  const { t } = useTranslation()
  const from = stretches[0]?.days.from ?? shown
  const days = daysBetween(from, stretches.at(-1)?.days.to ?? shown)
  const [at, setAt] = useState(daysBetween(from, shown))
  return (
    <Slider
      min={0}
      max={Math.max(0, days - 1)}
      value={at}
      onChange={setAt}
      onChangeComplete={(day) => onPick(addDays(from, day))}
      tooltip={{ formatter: (day) => addDays(from, day ?? 0) }}
      ariaLabelForHandle={t('timeline.on')}
    />
  )
}

/** Which version is shown, since when it is known and by which endorsement. */
function Standing({ timeline, shown }: { readonly timeline: PolicyTimelineView; readonly shown: string }) {
  const { t } = useTranslation()
  const stretch = timeline.stretches.find(({ days }) => days.from <= shown && shown < days.to)
  const version = timeline.versions.find(({ versionNo }) => versionNo === stretch?.versionNo)
  if (!stretch || !version) return <p className="muted">{t('timeline.outside')}</p>
  return (
    <p>
      {t('timeline.shown', { n: version.versionNo, known: civilDateOf(version.knownSince) })}{' '}
      <PeriodText period={stretch.days} />{' '}
      {version.endorsementNo && <ObjectLink kind="endorsement" number={version.endorsementNo} />}
    </p>
  )
}

const clamped = (day: string, from: string, to: string): string =>
  day < from ? from : day < to ? day : addDays(to, -1)

/** Nothing was known of a policy before its first terms. */
const notBefore = (day: string, knownSince: string | undefined): string => {
  const first = knownSince ? civilDateOf(knownSince) : day
  return day < first ? first : day
}
