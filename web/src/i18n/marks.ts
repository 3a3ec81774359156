/** The marks with which a language strings together what the client itself puts side by side. */
export interface Marks {
  /** Between things of one kind. */
  readonly comma: string
  /** Between parts of a sentence. */
  readonly semicolon: string
  /** Between whole sentences, which end without a mark. */
  readonly stop: string
  /** Before what is said of a name. */
  readonly colon: string
  readonly open: string
  readonly close: string
}

const MARKS: Readonly<Record<'zh' | 'en', Marks>> = {
  zh: { comma: '、', semicolon: '；', stop: '；', colon: '：', open: '（', close: '）' },
  en: { comma: ', ', semicolon: '; ', stop: '. ', colon: ': ', open: ' (', close: ')' },
}

export const marksOf = (language: 'zh' | 'en'): Marks => MARKS[language]
