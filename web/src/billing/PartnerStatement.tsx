import { Button } from 'antd'
import { useTranslation } from 'react-i18next'
import { type Asked, withQuery } from '../api/asking.ts'
import { useKeptAnswer } from '../api/hooks.ts'
import { DataTable } from '../components/DataTable.tsx'
import { EmptyState } from '../components/EmptyState.tsx'
import { ExportButton } from '../components/ExportButton.tsx'
import listStyles from '../components/list.module.css'
import { useLanguage } from '../i18n/i18n.ts'
import { StatementBalances } from './StatementBalances.tsx'
import { useStatementColumns } from './statementColumns.tsx'

const PAGE_SIZE = 50

interface PartnerStatementProps {
  readonly asked: Omit<Asked<'get', '/statements'>, 'limit' | 'cursor'>
  readonly cursor: string
  readonly onNext: (cursor: string) => void
  readonly onPrevious: () => void
}

/** The statement of one policyholder or coinsurer, page by page. */
export function PartnerStatement({ asked, cursor, onNext, onPrevious }: PartnerStatementProps) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { data, error } = useKeptAnswer('/statements', { ...asked, limit: PAGE_SIZE, ...(cursor && { cursor }) })
  const columns = useStatementColumns(false)
  return (
    <>
      {data && <StatementBalances statement={data} />}
      <div className={listStyles.tools}>
        <ExportButton
          query={withQuery('/statements', { ...asked, language, progress: true })}
          fileName={`${t('accountStatements.title')}.xlsx`}
        />
      </div>
      <DataTable
        caption={t('accountStatements.title')}
        columns={columns}
        error={error}
        rows={data?.items}
        rowKey={({ number }) => number}
        empty={<EmptyState title={t('accountStatements.none')} hint={t('accountStatements.noneHint')} />}
      />
      {(cursor || data?.nextCursor) && (
        <nav className={listStyles.pager} aria-label={t('list.pages')}>
          <Button disabled={!cursor} onClick={onPrevious}>
            {t('list.previous')}
          </Button>
          <Button disabled={!data?.nextCursor} onClick={() => onNext(data?.nextCursor ?? '')}>
            {t('list.next')}
          </Button>
        </nav>
      )}
    </>
  )
}
