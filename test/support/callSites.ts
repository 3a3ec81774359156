import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import mongoose from 'mongoose'
import { PROJECT_ROOT, projectPath } from '../../config/paths.ts'
import { replaceMethod } from './replaceMethod.ts'

/** Ways to ask the database that look for documents by what they say. */
const ASKING = [
  'find',
  'findOne',
  'findById',
  'aggregate',
  'countDocuments',
  'distinct',
  'exists',
  'findOneAndUpdate',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
] as const

/** A place in the sources that asks the database. */
export interface CallSite {
  readonly file: string
  readonly from: number
  readonly to: number
}

const FRAME = /\(?(?:file:\/\/)?([^\s()]+\.ts):(\d+):\d+\)?$/

/** Runs something and tells every place of our sources that asked the database meanwhile, as `file:line`. */
export async function askingDuring(run: () => Promise<void>): Promise<ReadonlySet<string>> {
  const asking = new Set<string>()
  const note = (): void => {
    const place = placeOf(new Error('asked').stack ?? '')
    if (place) asking.add(place)
  }
  const restore = [
    ...notingCalls(mongoose.Model, note),
    // Of the driver's collections, as mongoose hands them out.
    ...notingCalls(Object.getPrototypeOf(mongoose.connection.collection('events')) as object, note),
  ]
  try {
    await run()
  } finally {
    for (const undo of restore) undo()
  }
  return asking
}

type Method = (this: unknown, ...args: unknown[]) => unknown

function notingCalls(target: object, note: () => void): (() => void)[] {
  return ASKING.flatMap((name) => {
    const original = Reflect.get(target, name) as Method | undefined
    if (typeof original !== 'function') return []
    const noted: Method = function (...args) {
      note()
      return original.apply(this, args)
    }
    return [replaceMethod(target, name, noted)]
  })
}

/** The innermost frame of our own sources. */
function placeOf(stack: string): string | null {
  for (const line of stack.split('\n')) {
    const [, file = '', at = ''] = FRAME.exec(line.trim()) ?? []
    const own = relative(PROJECT_ROOT, file)
    if (/^(server|models|jobs)\//.test(own)) return `${own}:${at}`
  }
  return null
}

const RECEIVER = String.raw`(?:\w*Model|\bmodel|\.collection|\bcollection\([^()]*\)|storedRows\([^()]*\))`
const SITE = new RegExp(String.raw`${RECEIVER}\s*\.\s*(?:${ASKING.join('|')})\b`, 'g')

/** Every place in the sources that asks the database, but for what runs once in the life of the data. */
export const callSites = (): CallSite[] =>
  ['server', 'models', 'jobs']
    .flatMap((folder) =>
      readdirSync(projectPath(folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => file.endsWith('.ts') && !/^server\/demonstration\/|\/migrations\/|\.command\.ts$/.test(file))
    .toSorted()
    .flatMap(sitesIn)

function sitesIn(file: string): CallSite[] {
  const source = readFileSync(projectPath(file), 'utf8')
  const lineAt = (index: number): number => source.slice(0, index).split('\n').length
  return [...source.matchAll(SITE)].map(({ index, 0: text }) => ({
    file,
    from: lineAt(index),
    to: lineAt(index + text.length),
  }))
}
