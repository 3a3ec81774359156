import type { ListSpec } from '../../../../models/page.ts'

/** How editions may be listed. */
export const editionList: ListSpec = {
  filters: { scheme: { path: 'scheme', match: 'equals' }, state: { path: 'state', match: 'equals' } },
  sorts: { edition: 'edition', scheme: 'scheme' },
  defaultSort: '-edition',
}

/** How entries may be listed; `position` is the order of the published list. */
export const entryList: ListSpec = {
  filters: {
    edition: { path: 'editionId', match: 'equals' },
    scheme: { path: 'scheme', match: 'equals' },
    category: { path: 'category', match: 'equals' },
  },
  sorts: { position: 'position', name: 'name' },
  defaultSort: 'position',
}
