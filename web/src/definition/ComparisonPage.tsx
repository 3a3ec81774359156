import { Button, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type {
  DefinitionComparisonView,
  DefinitionView,
} from '../../../server/business/reference/definition/definition.contract.ts'
import { useResource, withQuery } from '../api/hooks.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { DifferenceTable } from './DifferenceTable.tsx'
import { useVersionOptions } from './useVersionOptions.ts'

const PAGE = 100
const MOST = 500

/** Two versions of the same kind: what was added, removed and changed, each at its place. */
export function ComparisonPage() {
  const { number = '' } = useParams()
  const definition = useResource<DefinitionView>(`/definitions/${number}`)
  return <ResourceView query={definition}>{(data) => <Comparison definition={data} />}</ResourceView>
}

function Comparison({ definition }: { readonly definition: DefinitionView }) {
  const { number, kind, source, name } = definition
  const { t } = useTranslation()
  const [query, setQuery] = useSearchParams()
  const [limit, setLimit] = useState(PAGE)
  const options = useVersionOptions(kind, number)
  const other = query.get('with') ?? source
  const comparison = useResource<DefinitionComparisonView>(
    other && withQuery(`/definitions/${number}/comparison`, { with: other, limit }),
  )
  const { items = [], total, nextCursor } = comparison.data ?? {}
  return (
    <div className="stack">
      <PageHeader
        title={`${t('definitions.compareTitle')} · ${name}`}
        actions={<Link to={`/definitions/${number}`}>{t('definitions.back')}</Link>}
      />
      <Section title={t('definitions.compareWith')}>
        <Select
          style={{ width: 'min(100%, 460px)' }}
          aria-label={t('definitions.compareWith')}
          placeholder={t('definitions.chooseOther')}
          value={other}
          options={options}
          onChange={(value: string) => setQuery({ with: value }, { replace: true })}
        />
      </Section>
      <ProblemAlert error={comparison.error} />
      {comparison.data && (
        <Section title={t('definitions.differences', { n: total?.count ?? 0 })} flush={items.length > 0}>
          {items.length === 0 ? (
            <p>{t('definitions.same')}</p>
          ) : (
            <DifferenceTable definition={definition} differences={items} />
          )}
          {nextCursor && limit < MOST && (
            <Button type="link" onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>
              {t('definitions.more')}
            </Button>
          )}
        </Section>
      )}
    </div>
  )
}
