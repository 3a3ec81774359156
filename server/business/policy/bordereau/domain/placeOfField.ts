import { attributeColumn, COVER_PARTS, coverColumn, ITEM_COLUMNS } from './columns.ts'
import type { ReadPolicy } from './readPolicy.ts'

type Placed = Pick<ReadPolicy, 'items' | 'covers' | 'from'>

const OF_POLICY: Readonly<Record<string, string>> = {
  'period.from': 'coverFrom',
  'period.to': 'coverTo',
  totalLimitFen: 'totalLimit',
}

const ITEM_KEYS = new Map(Object.entries(ITEM_COLUMNS).map(([key, field]): [string, string] => [field, key]))
const PART_KEYS = new Map(Object.entries(COVER_PARTS).map(([key, field]): [string, string] => [field, key]))

/** Which column says what a field of a policy, an item or a cover says; null where no single one does. */
export function keyOfField(field: string, { covers, from }: Pick<Placed, 'covers' | 'from'>): string | null {
  // Of a period that is not whole the end that is missing is told.
  if (field === 'period') return from === null ? 'coverFrom' : 'coverTo'
  const [kind = '', index = '', name = '', attribute] = field.split('.')
  if (kind === 'items' || kind === 'line')
    return name === 'attributes' ? attributeColumn(attribute ?? '') : (ITEM_KEYS.get(name) ?? null)
  const cover = kind === 'covers' ? covers[Number(index)] : undefined
  if (!cover) return OF_POLICY[field] ?? null
  const part = PART_KEYS.get(name)
  return coverColumn(cover.code, part === undefined ? 'limit' : (part as keyof typeof COVER_PARTS))
}

/** The row that says it: of an item its own, of all else the first. */
export function lineOfField(field: string, { items }: Pick<Placed, 'items'>): number {
  const [kind, index = ''] = field.split('.')
  if (kind === 'line') return Number(index)
  const item = kind === 'items' ? items[Number(index)] : undefined
  return (item ?? items[0])?.line ?? 0
}
