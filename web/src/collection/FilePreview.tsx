import { useTranslation } from 'react-i18next'
import type { StatementPreviewView } from '../../../server/business/policy/collection/collection.contract.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { formatCount } from '../format.ts'

interface FilePreviewProps {
  readonly preview: StatementPreviewView
  readonly headingLine: number | undefined
}

type Row = StatementPreviewView['rows'][number]

/** Rows shown above the headings, and from them on. */
const [ABOVE, BELOW] = [3, 6]

/** The rows of a bank's file around its headings, numbered as a spreadsheet does; that of the headings stands out. */
export function FilePreview({ preview, headingLine }: FilePreviewProps) {
  const { t } = useTranslation()
  const at = Math.max(
    0,
    preview.rows.findIndex(({ line }) => line === headingLine),
  )
  const rows = preview.rows.slice(Math.max(0, at - ABOVE), at + BELOW)
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length))
  const columns: Column<Row>[] = [
    { key: 'line', title: t('statements.line'), render: ({ line }) => line },
    ...Array.from({ length: width }, (_, index) => ({
      key: String(index),
      title: letterOf(index),
      render: ({ line, cells }: Row) => {
        const text = cells[index] ?? ''
        return line === headingLine ? <strong>{text}</strong> : text
      },
    })),
  ]
  return (
    <section aria-label={t('statements.preview')}>
      <p className="muted">
        {t('statements.preview')} · {t('statements.rowCount', { n: formatCount(preview.rowCount) })}
      </p>
      <DataTable
        caption={t('statements.preview')}
        columns={columns}
        rows={rows}
        rowKey={({ line }) => String(line)}
        empty={null}
      />
    </section>
  )
}

const letterOf = (index: number): string =>
  index < 26 ? String.fromCharCode(65 + index) : `${letterOf(Math.floor(index / 26) - 1)}${letterOf(index % 26)}`
