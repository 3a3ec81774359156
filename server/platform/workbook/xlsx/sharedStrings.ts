import { type Parts, partOf, type Relationship } from './parts.ts'
import { StringItem } from './texts.ts'
import { readXml } from './xml.ts'

/** The texts that cells name by number; none where the workbook has no such part. */
export async function sharedStringsOf(parts: Parts, relationships: readonly Relationship[]): Promise<string[]> {
  const relationship = relationships.find(({ kind }) => kind === 'sharedStrings')
  const strings: string[] = []
  if (!relationship) return strings
  let item: StringItem | null = null
  readXml(await partOf(parts, relationship.target), {
    open: (element) => {
      if (element.name === 'si') item = new StringItem()
      item?.open(element)
    },
    text: (text) => item?.text(text),
    close: (name) => {
      item?.close(name)
      if (name !== 'si' || !item) return
      strings.push(item.value)
      item = null
    },
  })
  return strings
}
