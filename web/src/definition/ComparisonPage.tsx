import { Button } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams, useSearchParams } from 'react-router'
import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { DifferenceTable } from './DifferenceTable.tsx'
import { VersionSelect } from './VersionSelect.tsx'

const PAGE = 100
const MOST = 500

/** Two versions of the same kind: what was added, removed and changed, each at its place. */
export function ComparisonPage() {
  const { number = '' } = useParams()
  const definition = useAnswer('/definitions/:number', { number })
  return <ResourceView query={definition}>{(data) => <Comparison definition={data} />}</ResourceView>
}

function Comparison({ definition }: { readonly definition: DefinitionView }) {
  const { number, kind, source, name } = definition
  const { t } = useTranslation()
  const [query, setQuery] = useSearchParams()
  const [limit, setLimit] = useState(PAGE)
  const other = query.get('with') ?? source
  const comparison = useAnswer('/definitions/:number/comparison', other ? { number, with: other, limit } : null)
  const { items = [], total, nextCursor } = comparison.data ?? {}
  return (
    <div className="stack">
      <PageHeader
        title={`${t('definitions.compareTitle')} · ${name}`}
        actions={<Link to={`/definitions/${number}`}>{t('definitions.back')}</Link>}
      />
      <Section title={t('definitions.compareWith')}>
        <VersionSelect
          kind={kind}
          except={number}
          style={{ width: 'min(100%, 460px)' }}
          aria-label={t('definitions.compareWith')}
          placeholder={t('definitions.chooseOther')}
          value={other}
          onChange={(value) => setQuery({ with: value }, { replace: true })}
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
