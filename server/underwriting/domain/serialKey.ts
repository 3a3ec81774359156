import type { InsuredItem } from './insuredItem.ts'

/**
 * What makes an item one machine for all insurers: its catalogue entry and its serial number, whatever its spacing,
 * case and width of characters. Null for objects that have no such number.
 */
export function serialKey({
  catalogueEntryId,
  serialNumber,
}: Pick<InsuredItem, 'catalogueEntryId' | 'serialNumber'>): string | null {
  if (catalogueEntryId === null || serialNumber === null) return null
  return `${catalogueEntryId}|${serialNumber.normalize('NFKC').replace(/\s+/g, '').toUpperCase()}`
}
