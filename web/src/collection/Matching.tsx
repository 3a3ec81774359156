import { App, Button } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MatchedCreditView, MatchView } from '../../../server/business/policy/collection/collection.contract.ts'
import { newIdempotencyKey } from '../api/client.ts'
import { useCommand } from '../api/hooks.ts'
import { AmountText } from '../components/AmountText.tsx'
import { BulkDialog } from '../components/BulkDialog.tsx'
import type { BulkAct } from '../components/bulk.ts'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { useSingleFlight } from '../components/useSingleFlight.ts'
import { AllocateDialog } from './AllocateDialog.tsx'
import styles from './collection.module.css'
import { Suggestions } from './Suggestions.tsx'

/** Lets a credit pay what is suggested. */
export type Allocating = (credit: MatchedCreditView, match: MatchView, idempotencyKey: string) => Promise<unknown>

interface MatchingProps {
  readonly credits: readonly MatchedCreditView[]
  readonly allocate: Allocating
}

/** How far a keystroke goes among the credits, and among the suggestions of one. */
const STEPS: Readonly<Record<string, readonly [credits: number, suggestions: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
}

const isExact = ({ matches }: MatchedCreditView): boolean => matches[0]?.exact ?? false

/** Credits beside what each could pay: worked through by keyboard, the exact ones confirmed together. */
export function Matching({ credits, allocate }: MatchingProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [place, setPlace] = useState({ credit: 0, suggestion: 0 })
  const [open, setOpen] = useState<'all' | 'manual' | null>(null)
  const confirming = useCommand(({ credit, match }: Confirmed) => allocate(credit, match, newIdempotencyKey()))
  const at = Math.min(place.credit, credits.length - 1)
  const current = credits[at]
  const match = current?.matches[Math.min(place.suggestion, current.matches.length - 1)]
  const exact = credits.filter(isExact)
  const buttons = useRef<(HTMLButtonElement | null)[]>([])
  useEffect(() => buttons.current[at]?.scrollIntoView({ block: 'nearest' }), [at])

  const confirm = useSingleFlight(async ({ credit, match: chosen }: Confirmed) => {
    // What leaves something to judge is looked at in the dialog before it is confirmed.
    if (!chosen.exact) return setOpen('manual')
    try {
      await confirming.mutateAsync({ credit, match: chosen })
      message.success(t('matching.confirmed', { number: credit.number }))
      setPlace({ credit: at, suggestion: 0 })
    } catch {
      // Told above the list.
    }
  })
  const onKey = (event: KeyboardEvent) => {
    const step = STEPS[event.key]
    if (step) {
      event.preventDefault()
      const [creditStep, suggestionStep] = step
      const next = within(at + creditStep, credits.length)
      if (creditStep !== 0) buttons.current[next]?.focus()
      setPlace(
        creditStep === 0
          ? { credit: at, suggestion: within(place.suggestion + suggestionStep, current?.matches.length ?? 0) }
          : { credit: next, suggestion: 0 },
      )
    } else if (event.key === 'Enter' && current && match) {
      event.preventDefault()
      void confirm({ credit: current, match })
    } else if (event.key.toLowerCase() === 'm' && !event.ctrlKey && !event.metaKey && current) {
      event.preventDefault()
      setOpen('manual')
    }
  }
  const act: BulkAct<MatchedCreditView> = {
    key: 'exact',
    label: t('matching.confirmAllLabel'),
    preview: t('matching.confirmAllPreview'),
    fits: isExact,
    run: async (row, _sentence, idempotencyKey) => {
      const [best] = row.matches
      if (best) await allocate(row, best, idempotencyKey)
    },
  }
  return (
    <>
      <div className="row">
        <Button type="primary" disabled={exact.length === 0} onClick={() => setOpen('all')}>
          {t('matching.confirmAll', { n: exact.length })}
        </Button>
        <span className={styles.keys}>{t('matching.keys')}</span>
      </div>
      <ProblemAlert error={confirming.error} />
      <div className={styles.matching}>
        <Section title={t('matching.list')} extra={<span>{t('matching.page', { n: credits.length })}</span>} flush>
          <ul className={styles.list} aria-label={t('matching.list')}>
            {credits.map((credit, index) => (
              <li key={credit.number}>
                <button
                  type="button"
                  ref={(element) => {
                    buttons.current[index] = element
                  }}
                  className={styles.credit}
                  aria-current={index === at}
                  onKeyDown={onKey}
                  onFocus={() => index !== at && setPlace({ credit: index, suggestion: 0 })}
                  onClick={() => setPlace({ credit: index, suggestion: 0 })}
                >
                  <span>{credit.payer || '—'}</span>
                  <strong>
                    <AmountText fen={credit.unallocatedFen} />
                  </strong>
                  <span className="muted">{credit.text || credit.reference}</span>
                  <span className="muted">
                    {credit.bookedOn} ·{' '}
                    {isExact(credit) ? t('matching.exact') : t('credits.ageDays', { n: credit.ageDays })}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </Section>
        {current && (
          <Section title={t('matching.suggestions')}>
            <Suggestions
              credit={current}
              chosen={match}
              busy={confirming.isPending}
              onConfirm={(chosen) => {
                setPlace({ credit: at, suggestion: current.matches.indexOf(chosen) })
                void confirm({ credit: current, match: chosen })
              }}
              onManual={() => setOpen('manual')}
            />
          </Section>
        )}
      </div>
      {open === 'all' && (
        <BulkDialog act={act} rows={exact} idOf={({ number }) => number} onClose={() => setOpen(null)} />
      )}
      {open === 'manual' && current && (
        <AllocateDialog credit={current} {...(match && { parts: match.parts })} onClose={() => setOpen(null)} />
      )}
    </>
  )
}

interface Confirmed {
  readonly credit: MatchedCreditView
  readonly match: MatchView
}

const within = (index: number, length: number): number => Math.max(0, Math.min(index, length - 1))
