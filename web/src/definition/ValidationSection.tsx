import { Skeleton } from 'antd'
import { useTranslation } from 'react-i18next'
import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { ReferenceText } from '../components/ReferenceText.tsx'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import type { Words } from '../product/words.ts'
import { pathText } from './pathText.ts'
import { faultValue } from './rowFaults.ts'
import { tablesOf } from './tables.ts'
import { useWords } from './useWords.ts'

/** Everything that stands between the version and its publication, by place. */
export function ValidationSection({ definition }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation()
  const validation = useAnswer('/definitions/:number/validation', { number: definition.number })
  const language = useLanguage()
  const words = useWords(definition)
  const { failures = [], count = 0, remarks = [] } = validation.data ?? {}
  return (
    <Section title={t('definitions.validation')} flush={count > 0}>
      <ProblemAlert error={validation.error} />
      {validation.isPending && <Skeleton active title={false} paragraph={{ rows: 2 }} />}
      {validation.data && count === 0 && <p>{t('definitions.sound')}</p>}
      {remarks.map((remark) => (
        <p key={remark.code} className="muted">
          {remark[language]}
          {remark.value !== undefined && (
            <>
              {' · '}
              <Figure value={remark.value} unit={remark.unit} />
            </>
          )}
        </p>
      ))}
      {count > 0 && (
        <FaultTable failures={failures} count={count} words={words} tables={tablesOf(definition.content)} />
      )}
    </Section>
  )
}

interface FaultTableProps {
  /** Of the tariff, where it is one: their figures are read in the units of their columns. */
  readonly tables?: ReturnType<typeof tablesOf>
  readonly failures: readonly Failure[]
  readonly count: number
  readonly words: Words
}

/** Mistakes with the place of each, what was found and what is needed. */
export function FaultTable({ failures, count, words, tables }: FaultTableProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { semicolon } = useMarks()
  const rows = failures.map((failure, index) => ({ failure, key: String(index) }))
  const columns: Column<(typeof rows)[number]>[] = [
    {
      key: 'path',
      title: t('definitions.path'),
      wordy: true,
      render: ({ failure: { field } }) => (field ? <span>{pathText(field, words)}</span> : '—'),
    },
    {
      key: 'fault',
      title: t('definitions.fault'),
      wordy: true,
      render: ({ failure }) => (
        <span>
          {failure[language]}
          {failure.reference && (
            <small className="muted">
              {' · '}
              <ReferenceText text={failure.reference} />
            </small>
          )}
        </span>
      ),
    },
    {
      key: 'found',
      title: t('definitions.found'),
      render: ({ failure }) => {
        const { value, unit, field = '' } = failure
        const table = tables?.find(([code]) => field.startsWith(`tables.${code}.`))?.[1]
        if (value === undefined) return '—'
        return table && unit === undefined ? faultValue(failure, table) : <Figure value={value} unit={unit} />
      },
    },
    {
      key: 'needed',
      title: t('definitions.needed'),
      render: ({ failure: { threshold, unit } }) =>
        threshold === undefined ? '—' : <Figure value={threshold} unit={unit} />,
    },
  ]
  return (
    <>
      <p style={{ padding: '10px 14px' }} className="warning">
        {t('definitions.faults', { n: count })}
        {failures.length < count && `${semicolon}${t('definitions.faultsMore', { n: failures.length })}`}
      </p>
      <DataTable
        caption={t('definitions.validation')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
      />
    </>
  )
}
