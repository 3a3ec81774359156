import { ListPanel, type ListPanelProps } from './ListPanel.tsx'
import { PageHeader } from './PageHeader.tsx'

interface ListPageProps<T> extends ListPanelProps<T> {
  readonly intro?: string
}

/** A page that is one list. */
export function ListPage<T>({ intro, ...list }: ListPageProps<T>) {
  return (
    <div className="stack">
      <PageHeader title={list.title} intro={intro} actions={list.actions} />
      <ListPanel {...list} />
    </div>
  )
}
