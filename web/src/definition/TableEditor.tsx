import { App, Button } from 'antd'
import { useMemo, useReducer, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { DefinitionView, TariffTable } from '../../../server/business/reference/definition/definition.contract.ts'
import { put } from '../api/client.ts'
import { useAnswer, useCommand } from '../api/hooks.ts'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Section } from '../components/Section.tsx'
import { useLeaveGuard } from '../components/useLeaveGuard.ts'
import { formatCount } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useKeyNames } from '../product/useKeyNames.ts'
import { useProduct } from '../product/useProduct.ts'
import { RowFaults } from './RowFaults.tsx'
import { rowFaultsOf } from './rowFaults.ts'
import { TableGrid } from './TableGrid.tsx'
import { cellFault, cellsOf, columnsOf, rowOf } from './tableCells.ts'
import { editTable, startOf, type TableAction, type TableState } from './tableState.ts'
import { productOf } from './tables.ts'

interface TableEditorProps {
  readonly definition: DefinitionView
  readonly code: string
  readonly table: TariffTable
}

/** The rows with what can be done to them; saved as a whole, then checked for gaps and overlaps by the server. */
export function TableEditor({ definition, code, table }: TableEditorProps) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const language = useLanguage()
  const columns = useMemo(() => columnsOf(table), [table])
  const [version, setVersion] = useState(definition.version)
  const [state, act] = useReducer(
    (before: TableState, action: TableAction) => editTable(before, action, columns.length),
    table,
    ({ rows }) => startOf(rows.map((row) => cellsOf(columns, row))),
  )
  const [savedRows, setSavedRows] = useState(state.rows)
  const dirty = state.rows !== savedRows
  const product = useProduct(productOf(definition.content))
  const keyNames = useKeyNames(product.data)
  const mayEdit = definition.allowedEvents.some(({ event, allowed }) => event === 'edit' && allowed)
  const validation = useAnswer('/definitions/:number/validation', { number: definition.number })
  const faults = useMemo(() => rowFaultsOf(validation.data?.failures ?? [], code), [validation.data, code])
  const unfit = useMemo(
    () => state.rows.findIndex((cells) => columns.some((column, index) => cellFault(column, cells[index] ?? ''))),
    [state.rows, columns],
  )
  useLeaveGuard(dirty)
  const save = useCommand(async () => {
    const rows = state.rows.map((cells) => rowOf(columns, table, cells))
    const { number } = definition
    const saved = await put('/definitions/:number/tables/:table', { number, table: code, version, body: { rows } })
    setVersion(saved.version)
    setSavedRows(state.rows)
    message.success(t('definitions.tableSaved'))
  })
  const tools = ['add', 'duplicate', 'remove', 'undo', 'redo'] as const
  const names = { add: 'addRow', duplicate: 'duplicateRow', remove: 'removeRow', undo: 'undo', redo: 'redo' } as const
  const idle = {
    add: false,
    duplicate: !state.rows.length,
    remove: !state.rows.length,
    undo: !state.past.length,
    redo: !state.future.length,
  }
  return (
    <Section
      title={t('definitions.rowCount', { n: formatCount(state.rows.length) })}
      extra={dirty && <span className="warning">{t('definitions.unsaved')}</span>}
    >
      <div className="stack">
        {mayEdit ? (
          <div className="row no-print">
            <Button
              type="primary"
              disabled={!dirty || unfit >= 0}
              loading={save.isPending}
              onClick={() => save.mutate(undefined)}
            >
              {t('definitions.saveTable')}
            </Button>
            {tools.map((tool) => (
              <Button key={tool} disabled={idle[tool]} onClick={() => act({ type: tool })}>
                {t(`definitions.${names[tool]}`)}
              </Button>
            ))}
          </div>
        ) : (
          <p className="muted">{t('definitions.readOnly')}</p>
        )}
        <ProblemAlert error={save.error} />
        {dirty ? (
          <p className="muted">{t('definitions.stale')}</p>
        ) : (
          <RowFaults table={table} faults={faults} onGo={(row) => act({ type: 'move', to: { row, column: 0 } })} />
        )}
        <TableGrid
          name={table.name[language] || code}
          table={table}
          columns={columns}
          names={keyNames}
          state={state}
          act={act}
          editable={mayEdit}
          faults={dirty ? new Map() : faults.byRow}
        />
        {mayEdit && (
          <p className="muted">
            <Trans i18nKey="definitions.keysHint" components={{ key: <kbd /> }} />
          </p>
        )}
      </div>
    </Section>
  )
}
