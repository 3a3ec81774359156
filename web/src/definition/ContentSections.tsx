import { useTranslation } from 'react-i18next'
import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import { Section } from '../components/Section.tsx'
import { useLanguage } from '../i18n/i18n.ts'
import { ContentTree } from './ContentTree.tsx'

/** What a version says, section by section in people's words; tables have a page of their own. Drafts may lack anything. */
export function ContentSections({ definition: { content, labels } }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation()
  const language = useLanguage()
  const entries = Object.entries(content).filter(([key]) => key !== 'tables')
  const plain = entries.filter(([, value]) => typeof value !== 'object' || value === null)
  const nested = entries.filter(([, value]) => typeof value === 'object' && value !== null)
  return (
    <>
      <Section title={t('definitions.content')}>
        <ContentTree value={Object.fromEntries(plain)} labels={labels} />
      </Section>
      {nested.map(([key, value]) => (
        <Section key={key} title={labels[key]?.[language] ?? key}>
          <ContentTree value={value} labels={labels} />
        </Section>
      ))}
    </>
  )
}
