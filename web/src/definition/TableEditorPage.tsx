import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'react-router'
import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import { useAnswer } from '../api/hooks.ts'
import { PageHeader } from '../components/PageHeader.tsx'
import { ResourceView } from '../components/ResourceView.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { NotFoundPage } from '../layout/NotFoundPage.tsx'
import { dimensionText } from '../product/tariffText.ts'
import { TableEditor } from './TableEditor.tsx'
import { tablesOf } from './tables.ts'

/** One table of a tariff, of any length: to edit while it is a draft, to read ever after. */
export function TableEditorPage() {
  const { number = '' } = useParams()
  const definition = useAnswer('/definitions/:number', { number })
  return <ResourceView query={definition}>{(data) => <Page definition={data} />}</ResourceView>
}

function Page({ definition }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const { table: code = '' } = useParams()
  const table = tablesOf(definition.content).find(([name]) => name === code)?.[1]
  if (!table) return <NotFoundPage />
  return (
    <div className="stack">
      <PageHeader
        title={`${table.name[language] || code} · ${definition.number}`}
        intro={[
          table.reference,
          ...table.dimensions.map((dimension) => dimensionText(dimension, language, t)),
          t(`definitions.valueKinds.${table.valueKind}`),
        ].join(' · ')}
        actions={<Link to={`/definitions/${definition.number}`}>{t('definitions.back')}</Link>}
      />
      <TableEditor definition={definition} code={code} table={table} />
    </div>
  )
}
