import { useSearchParams } from 'react-router'

/** The day whose terms a page shows, and the day as of which they were known; null for what holds today. */
export interface AskedDay {
  readonly on: string | null
  readonly knownOn: string | null
  readonly ask: (days: { readonly on: string | null; readonly knownOn: string | null }) => void
}

/** Both days, as the address of the page keeps them, so that it can be sent to somebody. */
export function useAskedDay(): AskedDay {
  const [params, setParams] = useSearchParams()
  return {
    on: params.get('on'),
    knownOn: params.get('knownOn'),
    ask: (days) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, day] of Object.entries(days)) {
            if (day === null) after.delete(name)
            else after.set(name, day)
          }
          return after
        },
        { replace: true },
      ),
  }
}
