import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import { LIST_MOST } from '../../../config/shared/sizes.ts'
import { useAnswer, useKeptAnswer } from '../api/hooks.ts'
import { FilterBar } from '../components/FilterBar.tsx'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { Section } from '../components/Section.tsx'
import { useListState } from '../components/useListState.ts'
import { formatCount } from '../format.ts'
import { ChangesTable } from './ChangesTable.tsx'
import styles from './catalogue.module.css'
import { CHANGE_KINDS, shownChanges } from './changeKinds.ts'

const COUNTED = ['added', 'removed', 'changed', 'unchanged'] as const

/** Two editions side by side: what was added, removed and changed, by kind of change, name or code. */
export function ChangesPage() {
  const { t } = useTranslation()
  const { id = '' } = useParams()
  const address = useListState('')
  const values = { since: address.value('since'), kind: address.value('kind'), q: address.value('q') }
  const edition = useAnswer('/catalogue-editions/:id', { id })
  const scheme = edition.data?.scheme
  const editions = useKeptAnswer('/catalogue-editions', scheme ? { scheme, limit: LIST_MOST } : null)
  const changes = useAnswer('/catalogue-editions/:id/changes', { id, since: values.since })
  const since = values.since || changes.data?.since || ''
  const others = (editions.data?.items ?? []).filter((each) => each.id !== id && each.state !== 'discarded')
  return (
    <div className="stack">
      <PageHeader
        title={t('changes.title', { id, since: since || '—' })}
        intro={t('changes.intro')}
        actions={<Link to={`/catalogue-editions/${id}`}>{id}</Link>}
      />
      <div className={styles.filters}>
        <FilterBar
          filters={[
            {
              name: 'since',
              label: t('changes.since'),
              kind: 'select',
              options: others.map((each) => ({ value: each.id, label: each.id })),
            },
            {
              name: 'kind',
              label: t('changes.kind'),
              kind: 'select',
              options: CHANGE_KINDS.map((kind) => ({ value: kind, label: t(`changes.kinds.${kind}`) })),
            },
            { name: 'q', label: t('changes.search'), kind: 'text' },
          ]}
          values={{ ...values, since }}
          onChange={address.setFilter}
        />
      </div>
      <ResourceView query={changes}>
        {({ counts, items }) => (
          <Section
            title={t('changes.what')}
            flush
            extra={
              <output className="muted">
                {COUNTED.map((standing) => `${t(`changes.${standing}`)} ${formatCount(counts[standing])}`).join(' · ')}
              </output>
            }
          >
            <ChangesTable
              key={`${since}:${values.kind}:${values.q}`}
              changes={shownChanges(items, values.kind, values.q)}
            />
          </Section>
        )}
      </ResourceView>
    </div>
  )
}
