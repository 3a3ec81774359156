import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ProblemAlert } from './ProblemAlert.tsx'

interface ResourceViewProps<T> {
  readonly query: UseQueryResult<T>
  readonly children: (data: T) => ReactNode
}

/** Shows a resource, its skeleton while it is on the way, or why it did not come. */
export function ResourceView<T>({ query, children }: ResourceViewProps<T>) {
  const { t } = useTranslation()
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error) {
    return (
      <>
        <ProblemAlert error={query.error} />
        <Button onClick={() => void query.refetch()}>{t('action.retry')}</Button>
      </>
    )
  }
  return <Skeleton active title paragraph={{ rows: 6 }} />
}
