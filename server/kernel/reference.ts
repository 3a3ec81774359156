/** U+FFFC, which Unicode keeps for what stands elsewhere. No text that comes in may hold it (`textProblem`). */
const MARK = '\uFFFC'
const REFERENCE = new RegExp(`${MARK}(\\w+):(\\w+)\\.([\\w.]+)${MARK}`, 'g')

/** Where a text stands that is only referred to. */
export interface Reference {
  /** Name of the store. */
  readonly store: string
  readonly id: string
  /** Path of the field. */
  readonly path: string
}

/** What is written in place of a text that can be erased where it stands, such as a person's name. */
export const referenceTo = (store: string, id: string, path: string): string => `${MARK}${store}:${id}.${path}${MARK}`

/** What is written in place of a person's name. */
export const nameOfPerson = (userId: string): string => referenceTo('user', userId, 'name')

/** What is written in place of a person's login. */
export const loginOfPerson = (userId: string): string => referenceTo('user', userId, 'login')

/** What is written in place of a person's name and login. */
export const titleOfPerson = (userId: string): string => `${nameOfPerson(userId)} · ${loginOfPerson(userId)}`

/** What begins with a reference; with the mark itself, as the database's expressions know no escape for it. */
export const BEGINS_WITH_REFERENCE = new RegExp(`^${MARK}`)

/** Whether a text refers to something. */
export const hasReference = (text: string): boolean => text.includes(MARK)

/** The references in a text. */
export const referencesIn = (text: string): Reference[] =>
  [...text.matchAll(REFERENCE)].map(([, store = '', id = '', path = '']) => ({ store, id, path }))

/** The text with every reference replaced by what it refers to. */
export const withReferred = (text: string, referred: (reference: Reference) => string): string =>
  text.replaceAll(REFERENCE, (_, store: string, id: string, path: string) => referred({ store, id, path }))
