import { Collection } from 'mongodb'
import { replaceMethod } from './replaceMethod.ts'

const READING = ['find', 'findOne', 'aggregate', 'countDocuments', 'distinct'] as const
const WRITING = [
  'insertOne',
  'insertMany',
  'replaceOne',
  'updateOne',
  'updateMany',
  'deleteOne',
  'deleteMany',
  'bulkWrite',
  'findOneAndUpdate',
] as const

type Method = (this: Collection, ...args: unknown[]) => unknown

export interface CollectionsUsed {
  readonly read: ReadonlySet<string>
  readonly written: ReadonlySet<string>
}

/** Notes which collections the process reads and writes, since it was last taken. */
export function noteCollections(): { readonly take: () => CollectionsUsed; readonly stop: () => void } {
  const used = { read: new Set<string>(), written: new Set<string>() }
  const noting = (names: readonly string[], collections: Set<string>) =>
    names.map((name) => {
      const original = Reflect.get(Collection.prototype, name) as Method
      const noted: Method = function (...args) {
        collections.add(this.collectionName)
        for (const [, from = ''] of JSON.stringify(name === 'aggregate' ? args[0] : []).matchAll(/"from":"(\w+)"/g))
          collections.add(from)
        return original.apply(this, args)
      }
      return replaceMethod(Collection.prototype, name, noted)
    })
  const undo = [...noting(READING, used.read), ...noting(WRITING, used.written)]
  return {
    take: () => {
      const taken = { read: new Set(used.read), written: new Set(used.written) }
      used.read.clear()
      used.written.clear()
      return taken
    },
    stop: () => {
      for (const one of undo) one()
    },
  }
}
