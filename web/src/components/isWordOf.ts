/** Whether a text, as from an address, is one of the words that a table is about. */
export const isWordOf = <Word extends string>(table: Readonly<Record<Word, unknown>>, text: string): text is Word =>
  Object.hasOwn(table, text)
