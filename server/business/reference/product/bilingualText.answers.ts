import { named, text } from '../../../platform/http/answer.ts'
import type { BilingualText } from './domain/bilingualText.ts'

export const bilingualAnswer = named<BilingualText>('BilingualText', { zh: text(), en: text() })
