import { createContext, useContext, useEffect } from 'react'

/** A section that stands on the page. */
export interface ListedSection {
  /** Of its heading. */
  readonly id: string
  readonly title: string
}

/** The sections of a page, in the order in which they stand. */
export const SectionsContext = createContext<readonly ListedSection[]>([])

/** Adds a section to the page's list and answers with how it is taken off; null on pages that keep no list. */
export const AddSectionContext = createContext<((section: ListedSection) => () => void) | null>(null)

/** Names a section to the page's list while it stands in the document. */
export function useListedSection(id: string, title: string): void {
  const add = useContext(AddSectionContext)
  useEffect(() => add?.({ id, title }), [add, id, title])
}
