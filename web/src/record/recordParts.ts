/** What stands in a document, by how it is shown. */
type Part = Readonly<Record<string, unknown>>

export const isPart = (value: unknown): value is Part =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const isBilingual = (value: Part): value is { readonly zh: string; readonly en: string } =>
  Object.keys(value).length === 2 && typeof value.zh === 'string' && typeof value.en === 'string'

const SAID_BY = ['name', 'nameZh', 'text', 'textZh', 'label']

/** Fields of a part that people read: what only programs call it by is left out where it says in words what it is. */
export function shownFields(part: Part): readonly (readonly [string, unknown])[] {
  const spoken = SAID_BY.some((field) => typeof part[field] === 'string' || isPart(part[field]))
  const refusal = typeof part.rule === 'string' || typeof part.code === 'string'
  const shown = Object.entries(part).filter(
    ([field, value]) => !(spoken && field === 'code') && !(refusal && field === 'field' && typeof value === 'string'),
  )
  const place = (field: string) => (FIRST.includes(field) ? FIRST.indexOf(field) : FIRST.length)
  return shown.toSorted(([one], [other]) => place(one) - place(other))
}

/** What something is called comes before what is said of it. */
const FIRST = ['_id', 'code', 'itemNo', 'name', 'nameZh', 'nameEn', 'text', 'textZh', 'state', 'kind', 'fact']

/** Whether it stands in a line with its name; what has parts of its own goes below. */
export const isLine = (value: unknown): boolean =>
  Array.isArray(value) ? value.every((element) => !isPart(element)) : !isPart(value) || isBilingual(value)

const UNITS = ['fen', 'ppm', 'bytes', 'days', 'seconds'] as const

/** The unit of the figures beside which it stands. */
export const unitIn = ({ unit }: Part): (typeof UNITS)[number] | undefined => UNITS.find((known) => known === unit)
