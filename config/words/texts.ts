/** The shape of a language file: every key of the Chinese one, with its own words. */
export type TextsOf<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : TextsOf<T[Key]> }
