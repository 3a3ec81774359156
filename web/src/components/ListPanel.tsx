import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Asked, addressFor, type ListPath, type RowOf } from '../api/asking.ts'
import { useFilteredList } from '../api/hooks.ts'
import { formatCount } from '../format.ts'
import { useLanguage } from '../i18n/i18n.ts'
import { BulkBar } from './BulkBar.tsx'
import type { BulkAct } from './bulk.ts'
import { ColumnsButton } from './ColumnsButton.tsx'
import { type Column, DataTable } from './DataTable.tsx'
import { EmptyState } from './EmptyState.tsx'
import { ExportButton } from './ExportButton.tsx'
import { type Filter, FilterBar } from './FilterBar.tsx'
import styles from './list.module.css'
import { ProblemAlert } from './ProblemAlert.tsx'
import { MoreFound, NothingFound } from './SearchFindings.tsx'
import { SortField } from './SortField.tsx'
import { useChosen } from './useChosen.ts'
import { useListState } from './useListState.ts'
import { OpeningView, ViewsButton } from './ViewsButton.tsx'

export interface ListPanelProps<P extends ListPath> {
  /** Names the list for those who hear the page. */
  readonly title: string
  /** The operation that is asked, as in `/claims`. */
  readonly path: P
  readonly columns: readonly Column<RowOf<P>>[]
  readonly filters?: readonly Filter<keyof Asked<'get', P> & string>[]
  /** As the server spells it; absent for a list that comes whole and in one order. */
  readonly defaultSort?: string
  /** Query values that do not come from a filter. */
  readonly fixed?: Partial<Asked<'get', P>>
  readonly rowKey: (row: RowOf<P>) => string
  readonly rowPath?: (row: RowOf<P>) => string
  /** Offered when the list is empty. */
  readonly actions?: ReactNode
  /** What to do when there is nothing. */
  readonly emptyHint: string
  /** While this holds for a row on screen, the list is read again every few seconds. */
  readonly watched?: (row: RowOf<P>) => boolean
  /** The server exports it as a workbook. */
  readonly exported?: true
  /** What can be done with several rows. */
  readonly acts?: readonly BulkAct<RowOf<P>>[]
  /** Filters, order and columns can be kept under a name; for a list that has its page to itself. */
  readonly keptAs?: string
}

const PAGE_SIZE = 25

const orderName = (sort: string): string => sort.replace(/^-/, '')

/** Filters that do not go with an order, as nothing. */
const outOfOrder = (filters: readonly Filter[], order: string): Readonly<Record<string, undefined>> =>
  Object.fromEntries(
    filters.flatMap((filter) => (filter.order && filter.order !== order ? [[filter.name, undefined]] : [])),
  )

/** A server-side list: filters, sort and position in the address, counts, skeleton and an empty state that helps. */
export function ListPanel<P extends ListPath>(props: ListPanelProps<P>) {
  const {
    title,
    path,
    columns,
    filters = [],
    defaultSort,
    fixed = {},
    rowKey,
    rowPath,
    actions,
    emptyHint,
    watched,
    exported,
    acts = [],
    keptAs,
  } = props
  const { t } = useTranslation()
  const state = useListState(defaultSort ?? '')
  const filterValues = Object.fromEntries(filters.map(({ name }) => [name, state.value(name)]))
  const filtered = Object.values(filterValues).some(Boolean)
  const values = {
    ...fixed,
    ...filterValues,
    ...(defaultSort ? { sort: state.sort, cursor: state.cursor, limit: PAGE_SIZE } : {}),
  }
  const language = useLanguage()
  const shown = columns.filter(({ key }, index) => index === 0 || !state.columns || state.columns.includes(key))
  const chosen = useChosen(rowKey, `${path}?${state.view}`)
  const setFilter = (name: string, value: string | undefined) => {
    const order = value === undefined ? undefined : filters.find((filter) => filter.name === name)?.order
    if (order === undefined) return state.setFilter(name, value)
    const sort = orderName(state.sort) === order ? state.sort : `-${order}`
    state.setSort(sort, { ...outOfOrder(filters, order), [name]: value })
  }
  const setSort = (sort: string) => state.setSort(sort, outOfOrder(filters, orderName(sort)))
  const list = useFilteredList(path, values, watched && (({ items }) => items.some(watched)))
  const total = list.data?.total
  const found = list.data?.found
  return (
    <section className={styles.panel} aria-label={title}>
      {(filters.length > 0 || total) && (
        <div className={styles.bar}>
          <FilterBar filters={filters} values={filterValues} onChange={setFilter} />
          {defaultSort && <SortField columns={columns} usual={defaultSort} sort={state.sort} onSort={setSort} />}
          {filtered && (
            <Button type="link" onClick={() => state.clear(filters.map(({ name }) => name))}>
              {t('list.clear')}
            </Button>
          )}
          <div className={styles.tools}>
            {keptAs && <OpeningView list={keptAs} bare={state.view === ''} onOpen={state.openView} />}
            {keptAs && <ViewsButton list={keptAs} current={state.view} onOpen={state.openView} />}
            {keptAs && (
              <ColumnsButton columns={columns} shown={shown.map(({ key }) => key)} onChange={state.setColumns} />
            )}
            {exported && (
              <ExportButton
                query={addressFor(path, {
                  ...fixed,
                  ...filterValues,
                  ...(defaultSort && { sort: state.sort }),
                  ...(state.columns && { columns: shown.flatMap((column) => column.exported ?? [column.key]) }),
                  language,
                  progress: true,
                })}
                fileName={`${title}.xlsx`}
              />
            )}
          </div>
          <output className={styles.count}>
            {total && t(total.capped ? 'list.countCapped' : 'list.count', { n: formatCount(total.count) })}
          </output>
        </div>
      )}
      {found === 'capped' && <MoreFound />}
      {acts.length > 0 && <BulkBar acts={acts} rows={chosen.rows} idOf={rowKey} onLeave={chosen.keep} />}
      {list.error ? (
        <div className={styles.padded}>
          <ProblemAlert error={list.error} />
          <Button onClick={() => void list.refetch()}>{t('action.retry')}</Button>
        </div>
      ) : (
        <DataTable
          caption={title}
          columns={shown}
          rows={list.data?.items}
          error={null}
          rowKey={rowKey}
          rowPath={rowPath}
          sort={state.sort}
          onSort={setSort}
          selection={acts.length > 0 ? chosen.selection : undefined}
          empty={
            <NothingFound found={found} filtered={filtered}>
              <EmptyState title={t('list.empty')} hint={emptyHint} action={actions} />
            </NothingFound>
          }
        />
      )}
      {(state.cursor || list.data?.nextCursor) && (
        <nav className={styles.pager} aria-label={t('list.pages')}>
          <Button disabled={!state.cursor} onClick={() => void state.previousPage()}>
            {state.depth > 0 || !state.cursor ? t('list.previous') : t('list.first')}
          </Button>
          <Button disabled={!list.data?.nextCursor} onClick={() => state.nextPage(list.data?.nextCursor ?? '')}>
            {t('list.next')}
          </Button>
        </nav>
      )}
    </section>
  )
}
