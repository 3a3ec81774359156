import { type MouseEvent, type ReactNode, useCallback, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import styles from './layout.module.css'
import { AddSectionContext, type ListedSection, SectionsContext } from './sections.ts'

/** Fewer are in sight anyway. */
const MIN_LINKS = 4

/** Knows the sections of the page it stands around, in their order. */
export function SectionList({ children }: { readonly children: ReactNode }) {
  const [sections, setSections] = useState<readonly ListedSection[]>([])
  const add = useCallback((section: ListedSection) => {
    setSections((before) => inOrder([...before, section]))
    return () => setSections((before) => before.filter(({ id }) => id !== section.id))
  }, [])
  return (
    <AddSectionContext value={add}>
      <SectionsContext value={sections}>{children}</SectionsContext>
    </AddSectionContext>
  )
}

/** Links to the sections of a long page. */
export function SectionLinks() {
  const { t } = useTranslation()
  const sections = useContext(SectionsContext)
  if (sections.length < MIN_LINKS) return null
  const go = (event: MouseEvent, id: string) => {
    event.preventDefault()
    document.getElementById(id)?.scrollIntoView({ block: 'start' })
  }
  return (
    <nav className={`no-print ${styles.sectionLinks}`} aria-label={t('top.sections')}>
      {sections.map(({ id, title }) => (
        <a key={id} href={`#${id}`} onClick={(event) => go(event, id)}>
          {title}
        </a>
      ))}
    </nav>
  )
}

function inOrder(sections: readonly ListedSection[]): readonly ListedSection[] {
  const place = (id: string) => document.getElementById(id)
  return [...sections].sort((a, b) => {
    const [first, second] = [place(a.id), place(b.id)]
    if (!first || !second) return 0
    return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
  })
}
