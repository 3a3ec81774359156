/**
 * What of a document is looked for and follows from its content: that something holds, since which day, how much, or for whom.
 * What does not hold is left out.
 */
export type Marks = Readonly<Record<string, true | string | number | readonly string[]>>
