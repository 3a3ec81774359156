import { useVirtualizer } from '@tanstack/react-virtual'
import { type ClipboardEvent, type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { TariffTable } from '../../../server/business/reference/definition/definition.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import type { KeyNames } from '../product/tariffText.ts'
import styles from './definition.module.css'
import { gridKey } from './gridKeys.ts'
import { TableGridRow } from './TableGridRow.tsx'
import { pastedCells, type TableColumn } from './tableCells.ts'
import type { Place, TableAction, TableState } from './tableState.ts'

interface TableGridProps {
  readonly name: string
  readonly table: TariffTable
  readonly columns: readonly TableColumn[]
  readonly names: KeyNames
  readonly state: TableState
  readonly act: (action: TableAction) => void
  readonly editable: boolean
  readonly faults: ReadonlyMap<number, readonly Failure[]>
}

const ROW_HEIGHT = 32
/** Names need more room than figures. */
const WIDTHS = { text: { least: 160, share: 3 }, figure: { least: 120, share: 2 } } as const
const READ_ONLY = { 'aria-readonly': true } as const
/** One stop for the Tab key; within it the arrows move. */
const GRID = { role: 'grid', tabIndex: 0 } as const

/** A grid of any number of rows, of which only those in sight exist; moved and edited by keyboard or touch. */
export function TableGrid({ name, table, columns, names, state, act, editable, faults }: TableGridProps) {
  const { t } = useTranslation()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const [typed, setTyped] = useState<string | null>(null)
  const { rows, active } = state
  const labels = useColumnLabels(table, columns)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT * 2,
  })
  useEffect(() => {
    if (rows.length > 0) virtual.scrollToIndex(active.row)
  }, [virtual, active.row, rows.length])

  const finish = (text: string | null) => {
    if (text !== null) act({ type: 'set', at: active, text })
    setTyped(null)
    grid.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (typed !== null) return
    const command = gridKey(event, active, editable)
    if (!command) return
    event.preventDefault()
    if ('edit' in command) setTyped(command.edit ?? rows[active.row]?.[active.column] ?? '')
    else act(command)
  }
  const onPaste = (event: ClipboardEvent) => {
    if (!editable || typed !== null) return
    event.preventDefault()
    act({ type: 'paste', cells: pastedCells(event.clipboardData.getData('text/plain')) })
  }

  const widths = columns.map(({ kind }) => WIDTHS[kind === 'text' ? 'text' : 'figure'])
  const template = ['56px', ...widths.map(({ least, share }) => `minmax(${least}px, ${share}fr)`)].join(' ')
  const width = widths.reduce((sum, { least }) => sum + least, 56)
  const placeOf = (event: MouseEvent): Place | null => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('td')
    return cell ? { row: Number(cell.dataset.row), column: Number(cell.dataset.column) } : null
  }
  // A finger has no Enter key before there is a field: pressing the chosen cell once more opens it.
  const onClick = (event: MouseEvent) => {
    const to = placeOf(event)
    if (!to || typed !== null) return
    if (to.row !== active.row || to.column !== active.column) act({ type: 'move', to })
    else if (editable) setTyped(rows[to.row]?.[to.column] ?? '')
  }
  return (
    <div ref={box} className={styles.gridBox}>
      <table
        ref={grid}
        {...GRID}
        {...(editable ? {} : READ_ONLY)}
        {...(rows.length > 0 ? { 'aria-activedescendant': `${id}-${active.row}-${active.column}` } : {})}
        className={styles.grid}
        style={{ minWidth: width }}
        aria-label={t('definitions.grid', { name })}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length + 1}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onClick={onClick}
      >
        <thead className={styles.gridHead}>
          <tr aria-rowindex={1} className={styles.gridRow} style={{ gridTemplateColumns: template }}>
            {[t('definitions.rowNo'), ...labels].map((label) => (
              <th key={label} scope="col" className={styles.cell}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className={styles.virtual} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => (
            <TableGridRow
              key={index}
              id={id}
              index={index}
              top={start}
              template={template}
              table={table}
              cells={rows[index] ?? []}
              columns={columns}
              names={names}
              activeColumn={index === active.row ? active.column : null}
              typed={index === active.row ? typed : null}
              fault={faults.get(index)}
              onFinish={finish}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Percent says what it is; yuan and numbers are what people expect. */
const UNIT_SIGNS = { none: '', percent: ' (%)', yuan: '', count: '' } as const

function useColumnLabels({ dimensions, valueKind }: TariffTable, columns: readonly TableColumn[]): string[] {
  const { t } = useTranslation()
  const language = useLanguage()
  return columns.map(({ kind, dimension, unit }) => {
    if (kind === 'value') return t(`definitions.valueKinds.${valueKind}`)
    const { label: names, fact = '' } = dimensions[dimension] ?? {}
    const label = names?.[language] ?? fact
    if (kind === 'text') return label
    const measured = `${label}${UNIT_SIGNS[unit]}`
    return kind === 'from' ? t('definitions.atLeast', { label: measured }) : t('definitions.below', { label: measured })
  })
}
