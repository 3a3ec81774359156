/** Schemes with a guidance catalogue of their own. */
export const SCHEMES = ['first-set-equipment', 'first-batch-material'] as const
export type SchemeCode = (typeof SCHEMES)[number]

const PREFIXES: Readonly<Record<SchemeCode, string>> = { 'first-set-equipment': 'EQ', 'first-batch-material': 'NM' }

/** What the identities of a scheme's editions begin with. */
export const schemePrefix = (scheme: SchemeCode): string => PREFIXES[scheme]
