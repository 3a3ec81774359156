import { readdirSync, readFileSync } from 'node:fs'
import { parse as parseCsv } from 'csv-parse/sync'
import { parseAllDocuments } from 'yaml'
import { projectPath } from '../../config/paths.ts'

/** Where people wrote the texts of the demonstration: its story, and the data that is shipped. */
const FOLDERS = ['server/demonstration', 'config']

const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`([^`]*)`/g
/** An article of a law is cited by its own name. */
const CITATION = /^保险法第\d+条$/
/** A paper is called what it is, with what its file is. */
const FILE = /\.pdf$/
const CHINESE = /\p{Script=Han}/u

/** Tells a text that somebody wrote, as a whole or around figures and numbers that the story fills in, from one that a program put together. */
export function writtenTexts(): (text: string) => boolean {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(projectPath(folder), { recursive: true, encoding: 'utf8' }).map((file) => projectPath(folder, file)),
  )
  const texts = files.flatMap((file) => textsOf(file)).filter((text) => CHINESE.test(text))
  const whole = new Set(texts.filter((text) => !text.includes('${')))
  const around = texts.filter((text) => text.includes('${')).map(patternOf)
  return (text) =>
    CITATION.test(text) || whole.has(text.replace(FILE, '')) || around.some((pattern) => pattern.test(text))
}

/** Every string in a value that has Chinese in it, with the path it stands at; positions in lists left out. */
export function chineseIn(value: unknown, path: string): readonly (readonly [path: string, text: string])[] {
  if (typeof value === 'string') return CHINESE.test(value) ? [[path, value]] : []
  if (Array.isArray(value)) return value.flatMap((entry) => chineseIn(entry, path))
  if (typeof value !== 'object' || value === null || value instanceof Date || '_bsontype' in value) return []
  return Object.entries(value).flatMap(([name, entry]) => chineseIn(entry, `${path}.${name}`))
}

function textsOf(file: string): readonly string[] {
  if (file.endsWith('.ts'))
    return [...readFileSync(file, 'utf8').matchAll(LITERAL)].map(([, plain, template]) => plain ?? template ?? '')
  if (file.endsWith('.yaml'))
    return parseAllDocuments(readFileSync(file, 'utf8')).flatMap((document) =>
      chineseIn(document.toJS(), '').map(([, text]) => text),
    )
  if (file.endsWith('.csv')) return (parseCsv(readFileSync(file, 'utf8')) as string[][]).flat().flatMap(thresholdTexts)
  return []
}

/** A cell as it is, and where it lists thresholds, as in `voltage(额定电压)>=800kV; …`, their names and units. */
const thresholdTexts = (cell: string): readonly string[] => [
  cell,
  ...cell.split(/[;()]|[<>]?=[\d.]*/).map((part) => part.trim()),
]

/** A template literal as a pattern: whatever is filled in stands there. */
function patternOf(template: string): RegExp {
  const parts = template.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${parts.join('.+')}$`)
}
