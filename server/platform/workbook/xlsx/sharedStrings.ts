import type { Parts, Relationship } from './parts.ts'
import { TooManyCells } from './sheet.ts'
import { StringItem } from './texts.ts'
import { xmlIntake } from './xml.ts'

/** Characters of all texts together: they are the only part of a workbook that is held as a whole. */
const MOST_CHARACTERS = 32 * 1024 * 1024

/** The texts that cells name by number; none where the workbook has no such part. Throws {@link TooManyCells}. */
export async function sharedStringsOf(parts: Parts, relationships: readonly Relationship[]): Promise<string[]> {
  const relationship = relationships.find(({ kind }) => kind === 'sharedStrings')
  const strings: string[] = []
  if (!relationship) return strings
  let item: StringItem | null = null
  let characters = 0
  const intake = xmlIntake({
    open: (element) => {
      if (element.name === 'si') item = new StringItem()
      item?.open(element)
    },
    text: (text) => item?.text(text),
    close: (name) => {
      item?.close(name)
      if (name !== 'si' || !item) return
      characters += item.value.length
      if (characters > MOST_CHARACTERS) throw new TooManyCells()
      strings.push(item.value)
      item = null
    },
  })
  for await (const piece of parts.pieces(relationship.target)) intake.write(piece)
  intake.end()
  return strings
}
