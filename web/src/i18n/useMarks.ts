import { useLanguage } from './i18n.ts'
import { type Marks, marksOf } from './marks.ts'

/** The marks of the language the person reads. */
export const useMarks = (): Marks => marksOf(useLanguage())
