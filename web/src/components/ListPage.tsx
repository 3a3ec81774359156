import type { ListPath } from '../api/asking.ts'
import { ListPanel, type ListPanelProps } from './ListPanel.tsx'
import { PageHeader } from './PageHeader.tsx'

interface ListPageProps<P extends ListPath> extends ListPanelProps<P> {
  readonly intro?: string
}

/** A list by its address: `audit-events`. */
const nameOf = (path: string): string => path.slice(1).replaceAll('/', '-')

/** A page that is one list. */
export function ListPage<P extends ListPath>({ intro, ...list }: ListPageProps<P>) {
  return (
    <div className="stack">
      <PageHeader title={list.title} intro={intro} actions={list.actions} />
      <ListPanel {...list} keptAs={list.defaultSort ? nameOf(list.path) : undefined} />
    </div>
  )
}
