import { useCodeText } from '../i18n/i18n.ts'
import { STATE_TONES, type StateKind } from './states.ts'

/** Choices of a filter over the states of a kind. */
export function useStateOptions(kind: StateKind) {
  const label = useCodeText()
  return Object.keys(STATE_TONES[kind]).map((state) => ({ value: state, label: label(`state.${kind}`, state) }))
}
