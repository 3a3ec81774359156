import { createContext, useContext } from 'react'
import type { AmountUnit } from '../format.ts'

/** The unit overviews show amounts in, chosen in the top bar; pages of one object stay exact to the fen. */
export const AmountUnitContext = createContext<{
  readonly unit: AmountUnit
  readonly setUnit: (unit: AmountUnit) => void
}>({ unit: 'yuan', setUnit: () => undefined })

export const useAmountUnit = () => useContext(AmountUnitContext)
