import { useTranslation } from 'react-i18next'
import type { PreviewListView, SuggestionView } from '../../../server/business/policy/bordereau/bordereau.contract.ts'
import { AmountText } from '../components/AmountText.tsx'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { formatPpm } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'

interface ListPreviewProps {
  readonly preview: PreviewListView
  readonly known: SuggestionView['known']
}

type Row = PreviewListView['rows'][number]

/** The first rows as they would be read: each cell as what it is taken for, or as it stands where it is taken for nothing. */
export function ListPreview({ preview, known }: ListPreviewProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const keys = preview.rows[0]?.cells.map(({ key }) => key) ?? []
  const columns: Column<Row>[] = [
    { key: 'line', title: t('bordereaux.line'), render: ({ line }) => line },
    ...keys.flatMap((key): Column<Row>[] => {
      const column = known.find((each) => each.key === key)
      if (!column) return []
      return [
        {
          key,
          title: column[language],
          ...(column.kind === 'amount' && { align: 'right' as const }),
          render: ({ cells }) => {
            const cell = cells.find((each) => each.key === key)
            if (!cell || (cell.text === '' && cell.reads !== null)) return '—'
            if (cell.reads === null) return <mark>{t('bordereaux.unreadable', { text: cell.text })}</mark>
            if (column.kind === 'amount') return <AmountText fen={Number(cell.reads)} />
            if (column.kind === 'share') return formatPpm(Number(cell.reads))
            if (column.kind === 'yes') return t(cell.reads === 'true' ? 'form.yes' : 'form.no')
            return cell.reads
          },
        },
      ]
    }),
  ]
  return (
    <DataTable
      caption={t('bordereaux.previewTitle')}
      columns={columns}
      rows={preview.rows}
      rowKey={({ line }) => String(line)}
      empty={null}
    />
  )
}
