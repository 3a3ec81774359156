import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { problemOf } from '../api/problem.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { Figure } from '../components/Figure.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useCodeText, useLanguage } from '../i18n/i18n.ts'
import styles from './catalogue.module.css'

interface RowError {
  readonly key: string
  readonly line: string | undefined
  readonly column: string | undefined
  readonly failure: Failure
}

/** Every wrong cell of a file by line and column, so that all can be mended in one go; other refusals as everywhere. */
export function RowErrors({ error }: { readonly error: unknown }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const label = useCodeText()
  const rows = rowErrors(problemOf(error).failures)
  if (!rows.some(({ line }) => line)) return <ProblemAlert error={error} />
  const columns: Column<RowError>[] = [
    { key: 'line', title: t('catalogue.line'), render: ({ line }) => line ?? '—' },
    { key: 'column', title: t('catalogue.column'), render: ({ column }) => columnName(label, column) },
    { key: 'message', title: t('catalogue.fault'), render: ({ failure }) => failure[language] },
    {
      key: 'value',
      title: t('catalogue.found'),
      render: ({ failure: { value, unit } }) => (value === undefined ? '—' : <Figure value={value} unit={unit} />),
    },
  ]
  return (
    <section className={styles.rowErrors} role="alert" aria-label={t('catalogue.rowErrors')}>
      <h3>{t('catalogue.rowErrorCount', { n: rows.length })}</h3>
      <DataTable
        caption={t('catalogue.rowErrors')}
        columns={columns}
        rows={rows}
        rowKey={({ key }) => key}
        empty={null}
      />
    </section>
  )
}

const columnName = (label: ReturnType<typeof useCodeText>, column: string | undefined) =>
  column === undefined ? '—' : label('catalogue.columnNames', column)

/** `rows.7.thresholds` is line 7 of the file, column thresholds. */
function rowErrors(failures: readonly Failure[]): RowError[] {
  return failures.map((failure, index) => {
    const [place, line, column] = failure.field?.split('.') ?? []
    return {
      key: String(index),
      failure,
      ...(place === 'rows' ? { line, column } : { line: undefined, column: undefined }),
    }
  })
}
