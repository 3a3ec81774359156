import type { InsuredItem } from './insuredItem.ts'

/**
 * What makes an item one machine for all insurers: its catalogue entry and its serial number, whatever its spacing,
 * case and width of characters.
 */
export const serialKey = (item: Pick<InsuredItem, 'catalogueEntryId' | 'serialNumber'>): string =>
  `${item.catalogueEntryId}|${item.serialNumber.normalize('NFKC').replace(/\s+/g, '').toUpperCase()}`
