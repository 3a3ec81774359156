import { isDeepStrictEqual } from 'node:util'

/** What JSON can say. An object with a key that begins with `$` is one value, as in MongoDB Extended JSON. */
export type Json = null | boolean | number | string | readonly Json[] | JsonPart

export interface JsonPart {
  readonly [key: string]: Json
}

/** Keys of parts and places in lists, from the outside in; empty for the whole. */
export type Path = readonly (string | number)[]

/** One difference between two states of a document. */
export type Edit =
  | { readonly set: Path; readonly to: Json }
  | { readonly unset: Path }
  /** In the list at the path, `remove` elements from `at` on give way to others. */
  | { readonly splice: Path; readonly at: number; readonly remove: number; readonly insert: readonly Json[] }

/** A patch that is not one of the state it is applied to. */
export class PatchMisfit extends Error {
  constructor(path: Path) {
    super(`the patch does not fit at ${path.join('.') || 'the root'}`)
    this.name = 'PatchMisfit'
  }
}

/**
 * What leads from one state to the other, exactly: absent is not null, an empty list is not an absent one. The order of
 * keys says nothing; equal states differ in nothing. Lists of the same length are compared element by element, others by
 * what they begin and end with alike.
 */
export const editsBetween = (before: Json, after: Json): readonly Edit[] => [...differences(before, after, [])]

/**
 * The state with the edits made, in their order; keys that were sorted are so afterwards. Throws {@link PatchMisfit} where
 * they are of another state.
 */
export const withEdits = (state: Json, edits: readonly Edit[]): Json => edits.reduce(withEdit, state)

function* differences(before: Json, after: Json, path: Path): Generator<Edit> {
  if (before === after) return
  if (isList(before) && isList(after)) yield* listDifferences(before, after, path)
  else if (isPart(before) && isPart(after)) yield* partDifferences(before, after, path)
  else if (!isDeepStrictEqual(before, after)) yield { set: path, to: after }
}

function* partDifferences(before: JsonPart, after: JsonPart, path: Path): Generator<Edit> {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  for (const key of keys) {
    const [was, is] = [own(before, key), own(after, key)]
    if (is === undefined) yield { unset: [...path, key] }
    else if (was === undefined) yield { set: [...path, key], to: is }
    else yield* differences(was, is, [...path, key])
  }
}

function* listDifferences(before: readonly Json[], after: readonly Json[], path: Path): Generator<Edit> {
  const shorter = Math.min(before.length, after.length)
  const alike = (one: number, other: number) => isDeepStrictEqual(before.at(one), after.at(other))
  let head = 0
  while (head < shorter && alike(head, head)) head += 1
  let tail = 0
  while (tail < shorter - head && alike(-1 - tail, -1 - tail)) tail += 1
  if (before.length === after.length)
    for (let at = head; at < after.length - tail; at += 1)
      yield* differences(before[at] as Json, after[at] as Json, [...path, at])
  else {
    const insert = after.slice(head, after.length - tail)
    yield { splice: path, at: head, remove: before.length - head - tail, insert }
  }
}

function withEdit(state: Json, edit: Edit): Json {
  if ('set' in edit) return replaced(state, edit.set, 0, () => edit.to)
  if ('splice' in edit) return replaced(state, edit.splice, 0, (list) => spliced(list, edit))
  const key = edit.unset.at(-1)
  return replaced(state, edit.unset.slice(0, -1), 0, (part) => {
    if (part === undefined || !isPart(part) || typeof key !== 'string' || own(part, key) === undefined)
      throw new PatchMisfit(edit.unset)
    return Object.fromEntries(Object.entries(part).filter(([name]) => name !== key))
  })
}

/** The value with another one at the path; only the last key may be new. */
function replaced(value: Json | undefined, path: Path, depth: number, change: (value: Json | undefined) => Json): Json {
  const step = path[depth]
  if (step === undefined) return change(value)
  if (typeof step === 'number') {
    if (value === undefined || !isList(value) || step >= value.length) throw new PatchMisfit(path)
    return value.with(step, replaced(value[step], path, depth + 1, change))
  }
  if (value === undefined || !isPart(value)) throw new PatchMisfit(path)
  const was = own(value, step)
  const part = { ...value, [step]: replaced(was, path, depth + 1, change) }
  return was === undefined ? inOrder(part) : part
}

function spliced(list: Json | undefined, edit: Extract<Edit, { splice: Path }>): Json {
  const { splice, at, remove, insert } = edit
  if (list === undefined || !isList(list) || at + remove > list.length) throw new PatchMisfit(splice)
  return [...list.slice(0, at), ...insert, ...list.slice(at + remove)]
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

const isPart = (value: Json): value is JsonPart =>
  value !== null &&
  typeof value === 'object' &&
  !isList(value) &&
  !Object.keys(value).some((key) => key.startsWith('$'))

const inOrder = (part: JsonPart): JsonPart =>
  Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))

/** What a key names in the part itself, whatever the prototype knows by that name. */
const own = (part: JsonPart, key: string): Json | undefined => (Object.hasOwn(part, key) ? part[key] : undefined)
