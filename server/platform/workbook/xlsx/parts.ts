import type { Archive } from '../../archive/archive.ts'
import { BrokenWorkbook, readXml } from './xml.ts'

/** The parts of a package, found by name whatever its case (ECMA-376 part 2, 9.1.1). */
export interface Parts {
  /** The bytes of a part; null where there is none. */
  find(name: string): Promise<Uint8Array | null>
  /** The same piece by piece. Throws where it is missing. */
  pieces(name: string): AsyncIterable<Uint8Array>
}

export interface Relationship {
  readonly id: string
  /** The last part of its type's address: `worksheet`; transitional and strict files differ in the rest. */
  readonly kind: string
  /** Name of the part it leads to. */
  readonly target: string
}

export function partsOf(archive: Archive): Parts {
  const names = new Map(archive.entries.map(({ name }) => [name.toLowerCase(), name]))
  return {
    find: async (name) => {
      const own = names.get(name.toLowerCase())
      return own === undefined ? null : archive.read(own)
    },
    pieces: (name) => {
      const found = archive.pieces(names.get(name.toLowerCase()) ?? name)
      if (!found) throw new BrokenWorkbook(`${name} is missing`)
      return found
    },
  }
}

/** The bytes of a part. Throws where it is missing. */
export async function partOf(parts: Parts, name: string): Promise<Uint8Array> {
  const part = await parts.find(name)
  if (!part) throw new BrokenWorkbook(`${name} is missing`)
  return part
}

/** Where a part leads to, within the package; `''` is the package itself. */
export async function relationshipsOf(parts: Parts, name: string): Promise<Relationship[]> {
  const slash = name.lastIndexOf('/') + 1
  const [folder, file] = [name.slice(0, slash), name.slice(slash)]
  const part = await parts.find(`${folder}_rels/${file}.rels`)
  const found: Relationship[] = []
  if (!part) return found
  readXml(part, {
    open: ({ name: element, attributes }) => {
      if (element !== 'Relationship' || attributes.get('TargetMode') === 'External') return
      const [id, type, target] = [attributes.get('Id'), attributes.get('Type'), attributes.get('Target')]
      if (id === undefined || type === undefined || target === undefined) throw new BrokenWorkbook('relationship')
      found.push({ id, kind: type.slice(type.lastIndexOf('/') + 1), target: resolved(folder, target) })
    },
  })
  return found
}

/** A target as the name of a part: from the root where it begins with a slash, otherwise from the folder. */
function resolved(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/').filter(Boolean)
  for (const step of target.split('/').filter(Boolean)) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}
