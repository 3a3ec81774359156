import { useTranslation } from 'react-i18next'
import type { TariffTable } from '../../../server/business/reference/definition/definition.contract.ts'
import type { Failure } from '../../../server/platform/http/problem.contract.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { useMarks } from '../i18n/useMarks.ts'
import { type KeyNames, keyText } from '../product/tariffText.ts'
import { CellInput } from './CellInput.tsx'
import styles from './definition.module.css'
import { faultValue } from './rowFaults.ts'
import { type CellRow, cellFault, type TableColumn } from './tableCells.ts'

interface TableGridRowProps {
  readonly id: string
  readonly index: number
  readonly top: number
  readonly template: string
  readonly table: TariffTable
  readonly cells: CellRow
  readonly columns: readonly TableColumn[]
  readonly names: KeyNames
  readonly activeColumn: number | null
  /** What the active cell's field begins with; null while nothing is typed. */
  readonly typed: string | null
  readonly fault: readonly Failure[] | undefined
  readonly onFinish: (text: string | null) => void
}

const CHOSEN = { 'aria-selected': true } as const

/** One row in sight; a faulty one says why. */
export function TableGridRow(props: TableGridRowProps) {
  const { id, index, top, template, table, cells, columns, names, activeColumn, typed, fault } = props
  const { t } = useTranslation()
  const marks = useMarks()
  const language = useLanguage()
  const why = fault?.map((failure) => `${failure[language]} ${faultValue(failure, table)}`).join(marks.stop)
  return (
    <tr
      aria-rowindex={index + 2}
      className={styles.gridRow}
      style={{ gridTemplateColumns: template, transform: `translateY(${top}px)` }}
      title={why}
    >
      <th scope="row" className={`${styles.cell} ${why ? styles.faulty : styles.rowNo}`}>
        {why && <span aria-hidden>! </span>}
        {index + 1}
        {why && <span className="visually-hidden"> {why}</span>}
      </th>
      {columns.map((column, place) => {
        const text = cells[place] ?? ''
        const wrong = cellFault(column, text)
        const isActive = place === activeColumn
        const shown = column.kind === 'to' && text === '' ? '∞' : shownText(table, column, text, names)
        const style = [
          styles.cell,
          column.kind !== 'text' && styles.number,
          isActive && styles.active,
          wrong && styles.wrong,
        ]
        return (
          <td
            key={`${column.dimension} ${column.kind}`}
            id={`${id}-${index}-${place}`}
            data-row={index}
            data-column={place}
            {...(isActive ? CHOSEN : {})}
            aria-invalid={wrong !== null}
            className={style.filter(Boolean).join(' ')}
            title={wrong ? t(`definitions.${wrong}`) : column.kind === 'text' ? shown : undefined}
          >
            {isActive && typed !== null ? <CellInput begin={typed} onFinish={props.onFinish} /> : shown}
          </td>
        )
      })}
    </tr>
  )
}

/** Five digits and more are read by thousands; what is typed stays as it is. */
const grouped = (text: string): string =>
  /^-?\d{5,}(?:\.\d+)?$/.test(text) ? text.replace(/\B(?<!\.\d*)(?=(?:\d{3})+(?!\d))/g, ',') : text

/** What is known by a name is shown by it; its key stands there only while its author types. */
function shownText({ dimensions }: TariffTable, { kind, dimension }: TableColumn, text: string, names: KeyNames) {
  const entered = dimensions[dimension]
  if (kind === 'text') return entered && text !== '' ? keyText(entered, text, names) : text
  return grouped(text)
}
