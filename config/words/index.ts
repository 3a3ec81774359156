import { ledgerEn, ledgerZh } from './ledger.ts'
import { statesEn } from './states.en.ts'
import { statesZh } from './states.zh.ts'

/** Languages that the product speaks. */
export const LANGUAGES = ['zh', 'en'] as const
export type SpokenLanguage = (typeof LANGUAGES)[number]

/** Kinds of states, and of what the ledger knows, that have words. */
export type WordedStates = keyof typeof statesZh | keyof typeof ledgerZh

const STATES: Readonly<Record<SpokenLanguage, Readonly<Record<string, Readonly<Record<string, string>>>>>> = {
  zh: { ...statesZh, ...ledgerZh },
  en: { ...statesEn, ...ledgerEn },
}

/** What a state is called, or the state itself where nobody gave it a name. */
export const stateName = (language: SpokenLanguage, kind: WordedStates, state: string): string =>
  STATES[language][kind]?.[state] ?? state
