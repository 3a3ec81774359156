/**
 * Digits without their thousands separators; null where a comma stands anywhere but before three digits, or behind a zero:
 * `0,500` is half of something elsewhere and no five hundred.
 */
export const ungrouped = (digits: string): string | null =>
  /^(?:\d+|[1-9]\d{0,2}(?:,\d{3})+)$/.test(digits) ? digits.replaceAll(',', '') : null
