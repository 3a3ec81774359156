import type { DraftItem } from '../domain/submission.ts'

/** The organisations that will use the equipment, each once. */
export const itemUsers = (items: readonly Pick<DraftItem, 'userId'>[]): string[] => [
  ...new Set(items.flatMap(({ userId }) => (userId === null ? [] : [userId]))),
]
