import { useQueryClient } from '@tanstack/react-query'
import { Button, Input, Modal, Progress } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { freshnessOf } from '../api/freshness.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { actOnEach, type BulkAct, type KeyedRow, keyed, type RowResult } from './bulk.ts'
import styles from './list.module.css'

interface BulkDialogProps<T> {
  readonly act: BulkAct<T>
  readonly rows: readonly T[]
  readonly idOf: (row: T) => string
  /** With the rows that are not done. */
  readonly onClose: (left: readonly string[]) => void
}

const WAITING: RowResult = { state: 'waiting', problem: null }

/** An act on each of several rows: what it does, then what came of each, and again for those that failed. */
export function BulkDialog<T>({ act, rows, idOf, onClose }: BulkDialogProps<T>) {
  const { t } = useTranslation()
  const language = useLanguage()
  const id = useId()
  const client = useQueryClient()
  const [all] = useState(() => keyed(rows.filter(act.fits), idOf))
  const [results, setResults] = useState<Readonly<Record<string, RowResult>>>({})
  const [sentence, setSentence] = useState('')
  const [running, setRunning] = useState(false)
  const stop = useRef(false)
  useEffect(
    () => () => {
      stop.current = true
    },
    [],
  )
  const resultOf = ({ id: row }: KeyedRow<T>) => results[row] ?? WAITING
  const left = all.filter((row) => resultOf(row).state !== 'done')
  const refused = all.filter((row) => resultOf(row).state === 'refused').length
  const done = all.length - left.length
  const begun = Object.keys(results).length > 0
  const ready = left.length > 0 && !(act.sentence?.required && sentence.trim() === '')

  const start = async () => {
    stop.current = false
    setRunning(true)
    const tell = (row: string, result: RowResult) => setResults((before) => ({ ...before, [row]: result }))
    const each = ({ row, idempotencyKey }: KeyedRow<T>) => act.run(row, sentence.trim(), idempotencyKey)
    await freshnessOf(client).during(() => actOnEach(left, each, tell, () => stop.current))
    setRunning(false)
  }
  const close = () => {
    stop.current = true
    onClose(left.map((row) => row.id))
  }

  return (
    <Modal
      open
      title={act.label}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <>
          {running ? (
            <Button onClick={() => (stop.current = true)}>{t('bulk.stop')}</Button>
          ) : (
            <Button onClick={close}>{t(begun ? 'action.close' : 'action.cancel')}</Button>
          )}
          {left.length > 0 && (
            <Button
              type="primary"
              danger={act.danger ?? false}
              disabled={!ready}
              loading={running}
              onClick={() => void start()}
            >
              {begun ? t('bulk.again', { n: left.length }) : t('bulk.start', { n: left.length })}
            </Button>
          )}
        </>
      }
    >
      <p>{act.preview}</p>
      {all.length < rows.length && <p className="muted">{t('bulk.leftOut', { n: rows.length - all.length })}</p>}
      {act.sentence && (
        <>
          <label htmlFor={id}>{act.sentence.label}</label>
          <Input.TextArea
            id={id}
            value={sentence}
            required={act.sentence.required}
            disabled={running}
            maxLength={500}
            autoSize={{ minRows: 2, maxRows: 6 }}
            onChange={({ target }) => setSentence(target.value)}
          />
        </>
      )}
      {begun && (
        <Progress
          percent={Math.floor((done * 100) / Math.max(all.length, 1))}
          status={refused > 0 ? 'exception' : running ? 'active' : 'normal'}
          aria-label={act.label}
        />
      )}
      <output>{begun && t('bulk.sum', { done, refused, n: all.length })}</output>
      <ul className={styles.results} aria-label={t('bulk.results')}>
        {all.map((row) => {
          const { state, problem } = resultOf(row)
          const said = problem && (problem.failures.length > 0 ? problem.failures : [problem])
          return (
            <li key={row.id} data-state={state}>
              <span>{row.id}</span>
              <span>
                {said ? said.map((failure) => failure[language]).join(t('bulk.and')) : t(`bulk.state.${state}`)}
              </span>
            </li>
          )
        })}
      </ul>
    </Modal>
  )
}
