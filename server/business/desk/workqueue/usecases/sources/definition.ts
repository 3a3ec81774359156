import { definitionStore } from '../../../../../../models/definitions.ts'
import type { Definition } from '../../../../reference/definition/domain/definition.ts'
import type { WorkSource } from '../source.ts'

const common = {
  kind: 'definition',
  store: definitionStore,
  title: ({ name, code }: Definition) => `${name} · ${code}`,
  state: ({ state }: Definition) => state,
  page: '/definitions',
} as const

/** What versions of products and tariffs ask of their authors and of a second person. */
export const definitionWork: readonly WorkSource<Definition>[] = [
  {
    ...common,
    permission: 'definition.publish',
    waiting: ({ actor }) => ({
      state: 'inReview',
      'editors.userId': { $ne: actor.userId },
      'reviewRequest.userId': { $ne: actor.userId },
    }),
    why: { zh: '待审核发布', en: 'Review and publish' },
    asks: ['publish', 'return'],
  },
  {
    ...common,
    permission: 'definition.write',
    waiting: ({ actor }) => ({ state: 'draft', 'author.userId': actor.userId }),
    why: { zh: '待完成草稿', en: 'Finish the draft' },
    asks: ['edit'],
  },
]
