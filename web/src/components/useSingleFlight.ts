import { useRef } from 'react'

/** An act that is not begun again while it is under way: a double click does what one click does. */
export function useSingleFlight<Input>(act: (input: Input) => Promise<unknown>): (input: Input) => Promise<void> {
  const underWay = useRef(false)
  return async (input) => {
    if (underWay.current) return
    underWay.current = true
    try {
      await act(input)
    } finally {
      underWay.current = false
    }
  }
}
