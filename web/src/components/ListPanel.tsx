import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type QueryValues, useList } from '../api/hooks.ts'
import { formatCount } from '../format.ts'
import { type Column, DataTable } from './DataTable.tsx'
import { EmptyState } from './EmptyState.tsx'
import { type Filter, FilterBar } from './FilterBar.tsx'
import styles from './list.module.css'
import { ProblemAlert } from './ProblemAlert.tsx'
import { SortField } from './SortField.tsx'
import { useListState } from './useListState.ts'

export interface ListPanelProps<T> {
  /** Names the list for those who hear the page. */
  readonly title: string
  /** Below `/api`, as in `/claims`. */
  readonly path: string
  readonly columns: readonly Column<T>[]
  readonly filters?: readonly Filter[]
  /** As the server spells it; absent for a list that comes whole and in one order. */
  readonly defaultSort?: string
  /** Query values that do not come from a filter. */
  readonly fixed?: QueryValues
  readonly rowKey: (row: T) => string
  readonly rowPath?: (row: T) => string
  /** Offered when the list is empty. */
  readonly actions?: ReactNode
  /** What to do when there is nothing. */
  readonly emptyHint: string
  /** While this holds for a row on screen, the list is read again every few seconds. */
  readonly watched?: (row: T) => boolean
}

const PAGE_SIZE = 25

/** A server-side list: filters, sort and position in the address, counts, skeleton and an empty state that helps. */
export function ListPanel<T>(props: ListPanelProps<T>) {
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
  const list = useList<T>(path, values, watched && (({ items }) => items.some(watched)))
  const total = list.data?.total
  return (
    <section className={styles.panel} aria-label={title}>
      {(filters.length > 0 || total) && (
        <div className={styles.bar}>
          <FilterBar filters={filters} values={filterValues} onChange={state.setFilter} />
          {defaultSort && <SortField columns={columns} usual={defaultSort} sort={state.sort} onSort={state.setSort} />}
          {filtered && (
            <Button type="link" onClick={() => state.clear(filters.map(({ name }) => name))}>
              {t('list.clear')}
            </Button>
          )}
          <output className={styles.count}>
            {total && t(total.capped ? 'list.countCapped' : 'list.count', { n: formatCount(total.count) })}
          </output>
        </div>
      )}
      {list.error ? (
        <div className={styles.padded}>
          <ProblemAlert error={list.error} />
          <Button onClick={() => void list.refetch()}>{t('action.retry')}</Button>
        </div>
      ) : (
        <DataTable
          caption={title}
          columns={columns}
          rows={list.data?.items}
          rowKey={rowKey}
          rowPath={rowPath}
          sort={state.sort}
          onSort={state.setSort}
          empty={
            filtered ? (
              <EmptyState title={t('list.noMatch')} hint={t('list.noMatchHint')} />
            ) : (
              <EmptyState title={t('list.empty')} hint={emptyHint} action={actions} />
            )
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
