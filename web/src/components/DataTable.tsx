import { Checkbox } from 'antd'
import { type KeyboardEvent, type MouseEvent, type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useNavigate } from 'react-router'
import { useMayOpen } from '../session/pages.ts'
import { ProblemAlert } from './ProblemAlert.tsx'
import { ScrollRegion } from './ScrollRegion.tsx'
import styles from './table.module.css'

export interface Column<T> {
  readonly key: string
  readonly title: string
  readonly render: (row: T) => ReactNode
  /** Name of the server's sort, when the list can be sorted by this column. */
  readonly sort?: string
  /** Columns of the list's export that say the same; that of its own key where nothing is said. */
  readonly exported?: readonly string[]
  readonly align?: 'right'
  /** Sentences and names: kept wide enough to read. */
  readonly wordy?: boolean
  /** Below all rows, such as a sum. */
  readonly foot?: ReactNode
}

/** Rows at hand; or rows that may be on their way, with why they did not come: nothing says that it loads for ever. */
type Rows<T> =
  | { readonly rows: readonly T[]; readonly error?: Error | null }
  | {
      /** Absent while loading: a skeleton is shown. */
      readonly rows: readonly T[] | undefined
      /** Said in their place, because nothing is on its way any more. */
      readonly error: Error | null
    }

type DataTableProps<T> = Rows<T> & {
  readonly caption: string
  readonly columns: readonly Column<T>[]
  readonly rowKey: (row: T) => string
  /** Where a row leads; its first cell becomes the link, for those who may read that page. */
  readonly rowPath?: (row: T) => string
  /** Current sort as the server spells it, `-createdAt`. */
  readonly sort?: string
  readonly onSort?: (sort: string) => void
  readonly selection?: Selection<T>
  readonly empty: ReactNode
}

/** Rows that can be chosen, to act on several. */
export interface Selection<T> {
  readonly isChosen: (row: T) => boolean
  readonly choose: (rows: readonly T[], chosen: boolean) => void
  readonly label: (row: T) => string
}

const SKELETON_ROWS = ['72%', '58%', '80%', '64%', '70%']

/** Rows of a list: a plain table on a desk, cards on a phone; arrow keys move between rows, Enter opens. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { caption, columns, rows, rowKey, sort, onSort, selection, empty, error } = props
  const mayOpen = useMayOpen()
  const pathOf = (row: T): string | undefined => {
    const path = props.rowPath?.(row)
    return path !== undefined && mayOpen(path) ? path : undefined
  }
  const navigate = useNavigate()
  const body = useRef<HTMLTableSectionElement>(null)

  const moveFocus = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
    const links = [...(body.current?.querySelectorAll<HTMLElement>('a[data-row]') ?? [])]
    const index = links.indexOf(document.activeElement as HTMLElement)
    const next = links[index + (event.key === 'ArrowDown' ? 1 : -1)]
    if (index < 0 || !next) return
    event.preventDefault()
    next.focus()
  }
  const open = (event: MouseEvent, row: T) => {
    const inControl = (event.target as HTMLElement).closest('a, button, input, label, [role="dialog"]')
    const path = pathOf(row)
    if (path && !inControl && !window.getSelection()?.toString()) navigate(path)
  }

  if (!rows && error) return <ProblemAlert error={error} />
  if (rows?.length === 0) return <div>{empty}</div>
  return (
    <ScrollRegion label={caption}>
      <table
        className={`${styles.table} ${styles.cards} ${rows?.some(pathOf) ? styles.clickable : ''}`}
        aria-busy={!rows}
      >
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            {selection && rows && <ChooseAll rows={rows} selection={selection} />}
            {columns.map((column) => (
              <HeadCell key={column.key} column={column} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody ref={body} onKeyDown={moveFocus}>
          {rows
            ? rows.map((row) => (
                <tr key={rowKey(row)} onClick={(event) => open(event, row)}>
                  {selection && (
                    <td className={styles.choice}>
                      <Checkbox
                        aria-label={selection.label(row)}
                        checked={selection.isChosen(row)}
                        onChange={({ target }) => selection.choose([row], target.checked)}
                      />
                    </td>
                  )}
                  {columns.map((column, index) => (
                    <Cell key={column.key} column={column}>
                      {index === 0 ? <RowLink path={pathOf(row)}>{column.render(row)}</RowLink> : column.render(row)}
                    </Cell>
                  ))}
                </tr>
              ))
            : SKELETON_ROWS.map((width) => (
                <tr key={width}>
                  {columns.map((column) => (
                    <td key={column.key} data-label={column.title}>
                      <span className={styles.skeleton} style={{ width }} />
                    </td>
                  ))}
                </tr>
              ))}
        </tbody>
        {columns.some(({ foot }) => foot !== undefined) && (
          <tfoot>
            <tr>
              {columns.map((column) => (
                <Cell key={column.key} column={column}>
                  {column.foot}
                </Cell>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </ScrollRegion>
  )
}

/** Chooses every row on screen, or none of them. */
function ChooseAll<T>({ rows, selection }: { readonly rows: readonly T[]; readonly selection: Selection<T> }) {
  const { t } = useTranslation()
  const chosen = rows.filter(selection.isChosen).length
  return (
    <th scope="col" className={styles.choice}>
      <Checkbox
        aria-label={t('bulk.chooseAll')}
        checked={chosen > 0 && chosen === rows.length}
        indeterminate={chosen > 0 && chosen < rows.length}
        onChange={({ target }) => selection.choose(rows, target.checked)}
      />
    </th>
  )
}

interface CellProps<T> {
  readonly column: Column<T>
  readonly children: ReactNode
}

/** A cell keeps all it shows together: on a card its name stands on the other side. */
function Cell<T>({ column, children }: CellProps<T>) {
  return (
    <td data-label={column.title} className={cellStyle(column)}>
      <div className={styles.content}>{children}</div>
    </td>
  )
}

function RowLink({ path, children }: { readonly path: string | undefined; readonly children: ReactNode }) {
  if (path === undefined) return children
  return (
    <Link to={path} className={styles.rowLink} data-row>
      {children}
    </Link>
  )
}

interface HeadCellProps<T> {
  readonly column: Column<T>
  readonly sort: string | undefined
  readonly onSort: ((sort: string) => void) | undefined
}

function HeadCell<T>({ column, sort, onSort }: HeadCellProps<T>) {
  const { t } = useTranslation()
  const name = column.sort
  const direction = !name || !sort ? null : sort === name ? 'ascending' : sort === `-${name}` ? 'descending' : null
  return (
    <th scope="col" className={column.align && styles.right} aria-sort={direction ?? undefined}>
      {name && onSort ? (
        <button
          type="button"
          className={`${styles.sort} ${direction ? styles.sorted : ''}`}
          title={t('list.sortBy', { column: column.title })}
          onClick={() => onSort(direction === 'descending' ? name : `-${name}`)}
        >
          {column.title}
          <span aria-hidden> {direction === 'ascending' ? '↑' : direction === 'descending' ? '↓' : '↕'}</span>
        </button>
      ) : (
        column.title
      )}
    </th>
  )
}

const cellStyle = <T,>({ align, wordy }: Column<T>) => (align ? styles.right : wordy ? styles.wordy : undefined)
