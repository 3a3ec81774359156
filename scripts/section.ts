import { readFileSync, writeFileSync } from 'node:fs'
import { projectPath } from '../config/paths.ts'

/** A part of a document that is made by a script, between `<!-- NAME: generated -->` and `<!-- NAME: end -->`. */
export interface Section {
  readonly file: string
  readonly name: string
  readonly text: string
}

/** What the whole file should say. Throws when its markers are missing. */
export function withSection({ file, name, text }: Section): { readonly current: string; readonly wanted: string } {
  const current = readFileSync(projectPath(file), 'utf8')
  const [begin, end] = [`<!-- ${name}: generated -->`, `<!-- ${name}: end -->`]
  const [from, to] = [current.indexOf(begin), current.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no section ${name}`)
  return { current, wanted: `${current.slice(0, from + begin.length)}\n${text.trim()}\n${current.slice(to)}` }
}

/** Writes the section into its file. */
export function writeSection(section: Section): void {
  writeFileSync(projectPath(section.file), withSection(section).wanted)
}
