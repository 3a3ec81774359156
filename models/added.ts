import { isDeepStrictEqual } from 'node:util'

/**
 * Fields that documents gained after they were first written, each with the value that its absence means, by path:
 * `bankAccounts` of the document, `parties.agentId` of a part, `items[].lineage` of every element of a list.
 *
 * Reading fills them, so that the program finds every document whole; writing leaves them out while they say no more than
 * their absence does. So a document that says nothing new is stored and hashed alike by programs that know the field and
 * by those that do not. Filters of a model are made to find what is read ({@link file://./meaningAbsence.ts}); later stages
 * of an aggregation see what is stored: use `$ifNull` there. A path is added once and for all; what was stored before cannot
 * be declared added.
 */
export type Added = Readonly<Record<string, unknown>>

interface Step {
  readonly key: string
  /** The rest of the path goes on in every element. */
  readonly each: boolean
}

type Part = Readonly<Record<string, unknown>>

/** The document with what it lacks. Parts that are not there at all stay so. */
export const filled = <T extends object>(document: T, added: Added): T =>
  Object.entries(added).reduce(
    (whole, [path, absence]) =>
      edited(whole, stepsOf(path), (part, key) => (part[key] === undefined ? { ...part, [key]: absence } : part)) as T,
    document,
  )

/** The document without what its absence says as well: the form that is stored and hashed. */
export const stripped = <T extends object>(document: T, added: Added): T =>
  Object.entries(added).reduce(
    (whole, [path, absence]) =>
      edited(whole, stepsOf(path), (part, key) =>
        isDeepStrictEqual(part[key], absence) ? without(part, key) : part,
      ) as T,
    document,
  )

/** The added fields that a query with this projection reads. */
export function addedWithin(added: Added, projection: Readonly<Record<string, unknown>> | null | undefined): Added {
  const isWanted = (wanted: unknown) => wanted !== 0 && wanted !== false
  const named = Object.entries(projection ?? {})
  const includes = named.some(([path, wanted]) => isWanted(wanted) && (path !== '_id' || named.length === 1))
  return Object.fromEntries(
    Object.entries(added).filter(([added]) => {
      const path = added.replaceAll('[]', '')
      const isNamed = named.some(([name]) => path === name || path.startsWith(`${name}.`))
      return isNamed === includes
    }),
  )
}

const stepsOf = (path: string): readonly Step[] =>
  path.split('.').map((step) => ({ key: step.replace('[]', ''), each: step.endsWith('[]') }))

function edited(value: unknown, steps: readonly Step[], edit: (part: Part, key: string) => Part): unknown {
  const [step, ...rest] = steps
  if (step === undefined || !isPart(value)) return value
  if (rest.length === 0) return edit(value, step.key)
  const inner = value[step.key]
  if (!step.each) return inner === undefined ? value : { ...value, [step.key]: edited(inner, rest, edit) }
  return Array.isArray(inner) ? { ...value, [step.key]: inner.map((element) => edited(element, rest, edit)) } : value
}

function isPart(value: unknown): value is Part {
  return value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype
}

const without = (part: Part, key: string): Part =>
  Object.fromEntries(Object.entries(part).filter(([name]) => name !== key))
