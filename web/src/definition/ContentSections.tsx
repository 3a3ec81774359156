import { useTranslation } from 'react-i18next'
import type { DefinitionView } from '../../../server/business/reference/definition/definition.contract.ts'
import { Section } from '../components/Section.tsx'
import { ContentTree } from './ContentTree.tsx'
import { useWords } from './useWords.ts'

/** What a version says, section by section in people's words; tables have a page of their own. Drafts may lack anything. */
export function ContentSections({ definition }: { readonly definition: DefinitionView }) {
  const { t } = useTranslation()
  const { content } = definition
  const words = useWords(definition)
  const entries = Object.entries(content).filter(([key]) => key !== 'tables')
  const plain = entries.filter(([, value]) => typeof value !== 'object' || value === null)
  const nested = entries.filter(([, value]) => typeof value === 'object' && value !== null)
  return (
    <>
      <Section title={t('definitions.content')}>
        <ContentTree value={Object.fromEntries(plain)} words={words} />
      </Section>
      {nested.map(([key, value]) => (
        <Section key={key} title={words(key)}>
          <ContentTree value={value} words={words} />
        </Section>
      ))}
    </>
  )
}
