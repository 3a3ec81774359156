import type { Json, JsonPart } from '../server/kernel/patch.ts'
import { isSealedText, openText, sealText } from '../server/kernel/sealedText.ts'
import type { Store } from './store.ts'

type Personal = Pick<Store<unknown>, 'personal'>

/** What stands where a person's data stood: the number under which the person is kept. */
const PSEUDONYM = /^USR\d+(?:[A-J]\d+)?$/

/** Whether a document says something of a person that can be erased. */
export const holdsPersonal = ({ personal }: Personal, document: object): boolean =>
  personal.some((path) => isPersonal(valueAt(document, path)))

/** Whether a document's events keep something of a person, readable with the document's key alone. */
export const isSealedState = ({ personal }: Personal, state: Json): boolean =>
  typeof state === 'object' && state !== null && personal.some((path) => isSealedText(valueAt(state, path)))

/** One field of a state with what it says of a person encrypted. */
export const withPersonalSealed = (store: Personal, field: string, value: Json, key: Buffer): Json =>
  mapped(store, field, value, (text, path) => (isPersonal(text) ? sealText(key, text, path) : text))

/** A state with what it says of a person in the clear: without the key, or with a wrong one, `erased`. */
export function withPersonalOpened(store: Personal, state: Json, key: Buffer | null): Json {
  if (!isPart(state)) return state
  return Object.fromEntries(
    Object.entries(state).map(([field, value]) => [
      field,
      mapped(store, field, value, (text, path) =>
        isSealedText(text) ? ((key && openText(key, text, path)) ?? 'erased') : text,
      ),
    ]),
  )
}

/** A state without anything it says of a person: what can be compared without the key. */
export function withoutPersonal(store: Personal, state: Json): Json {
  if (!isPart(state)) return state
  return Object.fromEntries(
    Object.entries(state).map(([field, value]) => [field, mapped(store, field, value, () => '')]),
  )
}

/** What a document says of a person, each replaced by the person's number: values of its fields, for a change. */
export function erasedFields({ personal }: Personal, document: object, userId: string): object {
  const paths = personal.filter((path) => isPersonal(valueAt(document, path)))
  const fields = [...new Set(paths.map(firstOf))]
  return Object.fromEntries(
    fields.map((field) => [
      field,
      paths
        .filter((path) => firstOf(path) === field)
        .reduce<unknown>(
          (value, path) => replaced(value, path.split('.').slice(1), () => userId),
          (document as Record<string, unknown>)[field],
        ),
    ]),
  )
}

/** The value at a path of plain objects. */
export const valueAt = (document: object, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | null | undefined)?.[name], document)

const isPersonal = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && !PSEUDONYM.test(value)

const firstOf = (path: string): string => path.split('.', 1)[0] ?? path

function mapped(
  { personal }: Personal,
  field: string,
  value: Json,
  change: (text: string, path: string) => string,
): Json {
  return personal
    .filter((path) => firstOf(path) === field)
    .reduce<Json>(
      (known, path) =>
        replaced(known, path.split('.').slice(1), (text) =>
          typeof text === 'string' ? change(text, path) : text,
        ) as Json,
      value,
    )
}

/** The value with what stands at a path replaced, where there is something. */
function replaced(value: unknown, path: readonly string[], change: (value: unknown) => unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return change(value)
  if (typeof value !== 'object' || value === null || !(name in value)) return value
  return { ...value, [name]: replaced((value as Record<string, unknown>)[name], rest, change) }
}

const isPart = (state: Json): state is JsonPart => typeof state === 'object' && state !== null && !Array.isArray(state)
