const KEPT = '\u00a0'

/** The entry `EQ-2024:3.1.2` as people name it: EQ-2024 3.1.2. */
export const entryText = (entryId: string): string => entryId.replace(':', KEPT)

/** A text in which no line ends between a sign, its figure and the unit: ≥ 16 MW. */
export const unbrokenQuantities = (text: string): string =>
  text.replace(/[≥≤=] [\d.,]+(?: (?!→)[^\s，,；;]+)?/g, (quantity) => quantity.replaceAll(' ', KEPT))

/** `rated_power(额定功率)>=320MW` as people read it: 额定功率 ≥ 320 MW. */
export const demandText = (demand: string): string =>
  unbrokenQuantities(
    demand
      .replace(/^\w+\((.+?)\)/, '$1 ')
      .replace('>=', '≥ ')
      .replace('<=', '≤ ')
      .replace(/([≥≤=] ?[\d.,]*\d)(?=[^\d.,\s])/, '$1 '),
  )
