import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { Link } from 'react-router'
import type { DefinitionView, TariffTable } from '../../../server/business/reference/definition/definition.contract.ts'
import { fileAddress } from '../api/asking.ts'
import { type Column, DataTable } from '../components/DataTable.tsx'
import { Section } from '../components/Section.tsx'
import { useOpen } from '../components/useOpen.ts'
import { formatCount } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { dimensionText } from '../product/tariffText.ts'
import { ImportDialog } from './ImportDialog.tsx'
import { tablesOf } from './tables.ts'

interface TableEntry {
  readonly code: string
  readonly table: TariffTable
}

/** The tables of a tariff, each with its own page, and the way to Excel and back. */
export function TablesSection({ definition }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { open, show, close } = useOpen<'import'>()
  const rows: TableEntry[] = tablesOf(definition.content).map(([code, table]) => ({ code, table }))
  if (rows.length === 0) return null
  const mayEdit = definition.allowedEvents.some(({ event, allowed }) => event === 'edit' && allowed)
  const columns: Column<TableEntry>[] = [
    {
      key: 'name',
      title: t('definitions.tableCode'),
      render: ({ code, table }) => (
        <Link to={`/definitions/${definition.number}/tables/${code}`}>{table.name[language] || code}</Link>
      ),
    },
    {
      key: 'dimensions',
      title: t('definitions.dimensions'),
      wordy: true,
      render: ({ table }) => table.dimensions.map((dimension) => dimensionText(dimension, language, t)).join(' × '),
    },
    {
      key: 'value',
      title: t('definitions.value'),
      render: ({ table }) => t(`definitions.valueKinds.${table.valueKind}`),
    },
    {
      key: 'rows',
      title: t('definitions.rows'),
      align: 'right',
      render: ({ table }) => formatCount(table.rows.length),
    },
  ]
  return (
    <Section
      title={t('definitions.tables')}
      flush
      extra={
        <span className="row no-print">
          <Button size="small" href={fileAddress('/definitions/:number/tables.xlsx', { number: definition.number })}>
            {t('definitions.exportXlsx')}
          </Button>
          {mayEdit && (
            <Button size="small" onClick={show('import')}>
              {t('definitions.importXlsx')}
            </Button>
          )}
        </span>
      }
    >
      <DataTable
        caption={t('definitions.tables')}
        columns={columns}
        rows={rows}
        rowKey={({ code }) => code}
        empty={null}
      />
      {open && <ImportDialog definition={definition} onClose={close} />}
    </Section>
  )
}
