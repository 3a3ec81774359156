import type { BilingualText } from '../../product/domain/product.ts'
import type { DraftContent } from './definition.ts'
import { labelOf, nameIn } from './labels.ts'
import { keysText, type TableKey } from './tariffTable.ts'

export type LeafValue = string | number | boolean | null

/** One figure or text that differs between two versions. */
export interface Difference {
  /** Elements of lists are named by their key, not by their place: `covers.quality.copayPpm.max`. */
  readonly path: string
  readonly label: BilingualText
  readonly change: 'added' | 'removed' | 'changed'
  readonly before: LeafValue
  readonly after: LeafValue
}

interface Leaf {
  readonly label: BilingualText
  readonly value: LeafValue
}

/**
 * What differs between two contents, leaf by leaf in the order of the later one, what is gone after what is there within
 * each section. Rows and elements are matched by their keys, so that one moved line is no difference.
 */
export function compareContents(before: DraftContent, after: DraftContent): Difference[] {
  const sections = [...new Set([...Object.keys(after), ...Object.keys(before)])]
  return sections.flatMap((section) => {
    const old = leavesOf(section, before[section])
    const now = leavesOf(section, after[section])
    const present = [...now].flatMap(([path, leaf]): Difference[] => {
      const was = old.get(path)
      if (!was) return [{ path, label: leaf.label, change: 'added', before: null, after: leaf.value }]
      if (was.value === leaf.value) return []
      return [{ path, label: leaf.label, change: 'changed', before: was.value, after: leaf.value }]
    })
    const gone = [...old].flatMap(([path, { label, value }]): Difference[] =>
      now.has(path) ? [] : [{ path, label, change: 'removed', before: value, after: null }],
    )
    return [...present, ...gone]
  })
}

function leavesOf(section: string, content: unknown): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>()
  const visit = (value: unknown, path: string, label: BilingualText): void => {
    if (value === undefined) return
    if (typeof value !== 'object' || value === null || isPlainList(value)) {
      leaves.set(path, { label, value: leafValue(value) })
      return
    }
    for (const [key, child, name] of partsOf(value)) {
      visit(child, `${path}.${key}`, joined(label, name ?? labelOf(key)))
    }
  }
  visit(content, section, labelOf(section))
  return leaves
}

type Part = readonly [key: string, child: unknown, name: BilingualText | null]

/** Children with their key and, for elements of a list, the name people know them by. */
function partsOf(value: object): Part[] {
  if (!Array.isArray(value)) return Object.entries(value).map(([key, child]) => [key, child, nameIn(child)])
  const keys = value.map(elementKey)
  const unique = keys.every((key) => key !== null) && new Set(keys).size === keys.length
  return value.map((child: unknown, index): Part => {
    const key = unique ? String(keys[index]) : String(index + 1)
    if (isRow(child)) return [key, child.value, { zh: key, en: key }]
    return [key, child, nameIn(child) ?? { zh: key, en: key }]
  })
}

const KEY_FIELDS = ['code', 'name', 'value', 'heading', 'fact', 'from'] as const

function elementKey(element: unknown): string | null {
  if (isRow(element)) return keysText(element.keys)
  if (typeof element !== 'object' || element === null) return null
  const fields = element as Readonly<Record<string, unknown>>
  const key = KEY_FIELDS.map((field) => fields[field]).find(
    (candidate) => typeof candidate === 'string' || typeof candidate === 'number',
  )
  return key === undefined ? null : String(key).replaceAll('.', '·')
}

const isRow = (value: unknown): value is { readonly keys: readonly TableKey[]; readonly value: unknown } =>
  typeof value === 'object' && value !== null && 'keys' in value && Array.isArray(value.keys) && 'value' in value

const isPlainList = (value: object): boolean =>
  Array.isArray(value) && value.every((element) => typeof element !== 'object' || element === null)

function leafValue(value: unknown): LeafValue {
  if (Array.isArray(value)) return value.map(String).join(', ')
  return typeof value === 'object' && value !== null ? '' : (value as LeafValue)
}

const joined = (a: BilingualText, b: BilingualText): BilingualText => ({
  zh: `${a.zh} · ${b.zh}`,
  en: `${a.en} · ${b.en}`,
})
