import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { post } from '../api/client.ts'
import { useFilteredList } from '../api/hooks.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { useListState } from '../components/useListState.ts'
import { type Allocating, Matching } from './Matching.tsx'

const PAGE_SIZE = 25

const allocate: Allocating = ({ number, version }, { parts }, idempotencyKey) =>
  post('/bank-credits/:number/allocations', { number, version, idempotencyKey, body: { parts } })

/** Credits that are not allocated beside the premium they could pay; worked through by keyboard. */
export function MatchingPage() {
  const { t } = useTranslation()
  const state = useListState('bookedOn')
  const statementNo = state.value('statementNo')
  const list = useFilteredList('/bank-credit-matches', {
    sort: 'bookedOn',
    statementNo,
    cursor: state.cursor,
    limit: PAGE_SIZE,
  })
  return (
    <div className="stack">
      <PageHeader title={t('matching.title')} intro={t('matching.intro')} />
      <ResourceView query={list}>
        {({ items, nextCursor }) => (
          <>
            {items.length === 0 ? (
              <EmptyState title={t('matching.empty')} hint={t('matching.emptyHint')} />
            ) : (
              <Matching credits={items} allocate={allocate} />
            )}
            {(state.cursor || nextCursor) && (
              <nav className="row" aria-label={t('list.pages')}>
                <Button disabled={!state.cursor} onClick={() => void state.previousPage()}>
                  {t('list.previous')}
                </Button>
                <Button disabled={!nextCursor} onClick={() => state.nextPage(nextCursor ?? '')}>
                  {t('list.next')}
                </Button>
              </nav>
            )}
          </>
        )}
      </ResourceView>
    </div>
  )
}
