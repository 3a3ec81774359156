export type { TextsOf } from '../../../config/words/texts.ts'
