import type { Added } from './added.ts'
import { type Filter, matcherOf } from './matcher.ts'

const BRANCHES = ['$and', '$or', '$nor']

/**
 * The filter that finds, where fields were added, what it says of the documents as they are read: a document from before
 * the field counts as having what its absence means. What the database answers so anyway stays as it is.
 *
 * Throws where no query can say it: for a field added to the elements of a list whose absence means more than null.
 */
export function meaningAbsence(filter: Filter, added: Added): Filter {
  if (Object.keys(added).length === 0) return filter
  const parts = Object.entries(filter).map(([key, condition]): Filter => {
    const part = { [key]: condition }
    if (!BRANCHES.includes(key)) return ofField(part, key, added)
    const branches = condition as readonly Filter[]
    const meant = branches.map((branch) => meaningAbsence(branch, added))
    return meant.some((branch, index) => branch !== branches[index]) ? { [key]: meant } : part
  })
  return parts.every((part) => Object.entries(part).every(([key, condition]) => filter[key] === condition))
    ? filter
    : { $and: parts }
}

/** What is asked of one field; `asked` itself where the absence of the field makes no difference. */
function ofField(asked: Filter, key: string, added: Added): Filter {
  const [path, absence] = Object.entries(added).find(([path]) => isWithin(key, path.replaceAll('[]', ''))) ?? []
  if (path === undefined || (path.includes('[]') && absence === null)) return asked
  if (path.includes('[]')) throw new Error(`no query can say what the absence of ${path} means`)
  const matches = matcherOf(asked)
  const [meant, stored] = [matches(documentOf(path, absence)), matches({})]
  if (meant === stored) return asked
  return meant ? { $or: [asked, { [path]: { $exists: false } }] } : { $and: [asked, { [path]: { $exists: true } }] }
}

const isWithin = (key: string, path: string): boolean => key === path || key.startsWith(`${path}.`)

/** A document that has nothing but this value at this path. */
const documentOf = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight((part, key) => ({ [key]: part }), value)
