/** The marks with which a language strings together what the client itself puts side by side. */
export interface Marks {
  /** Between things of one kind. */
  readonly comma: string
  /** Between sentences. */
  readonly semicolon: string
  /** Before what is said of a name. */
  readonly colon: string
  readonly open: string
  readonly close: string
}

const MARKS: Readonly<Record<'zh' | 'en', Marks>> = {
  zh: { comma: '、', semicolon: '；', colon: '：', open: '（', close: '）' },
  en: { comma: ', ', semicolon: '; ', colon: ': ', open: ' (', close: ')' },
}

export const marksOf = (language: 'zh' | 'en'): Marks => MARKS[language]
