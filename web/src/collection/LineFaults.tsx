import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { problemOf } from '../api/problem.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'

type Keyed = Failure & { readonly key: string }

interface LineFaultsProps {
  readonly error: unknown
  /** Group of words that the file's columns go by. */
  readonly columns?: string
}

/** Every cell of a bank's file that cannot be read, so that all can be put right in one go; other refusals as everywhere. */
export function LineFaults({ error, columns: names = 'statements.columns' }: LineFaultsProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = useCodeText()
  const faults = problemOf(error).failures.map((failure, index): Keyed => ({ ...failure, key: String(index) }))
  if (!faults.some(({ field }) => field?.startsWith('rows.'))) return <ProblemAlert error={error} />
  const columns: Column<Keyed>[] = [
    { key: 'place', title: t('statements.place'), render: ({ reference }) => reference ?? '—' },
    {
      key: 'column',
      title: t('statements.column'),
      render: ({ field }) => label(names, field?.split('.')[2] ?? ''),
    },
    { key: 'fault', title: t('statements.fault'), wordy: true, render: (failure) => failure[language] },
    { key: 'found', title: t('statements.found'), render: ({ value }) => value ?? '—' },
  ]
  return (
    <section role="alert" aria-label={t('statements.faults')}>
      <h3>{t('statements.faultCount', { n: faults.length })}</h3>
      <DataTable
        caption={t('statements.faults')}
        columns={columns}
        rows={faults}
        rowKey={({ key }) => key}
        empty={null}
      />
    </section>
  )
}
