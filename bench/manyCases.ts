import mongoose, { type Model } from 'mongoose'

const BATCH = 5_000
const SPACING_MS = 97_000
const INSURERS = 40

/** A document as a case is stored, as far as lists look at it. */
interface Case {
  readonly parties: { readonly insurerIds: readonly string[]; readonly manufacturerId: string }
}

/**
 * Copies of one real document with numbers, days, states, insurers and makers of their own, half of them of its insurer.
 * Indexes are built afterwards, as that takes a fraction of keeping them up.
 */
export async function insertCopies(
  model: Model<never>,
  sample: Case,
  { prefix, states, amount }: { readonly prefix: string; readonly states: readonly string[]; readonly amount: number },
): Promise<void> {
  const collection = mongoose.connection.collection<{ _id: string }>(model.collection.collectionName)
  const indexes = (await collection.indexes()).filter(({ name }) => name !== '_id_')
  await collection.dropIndexes()
  await collection.deleteMany({})
  const began = Date.UTC(2023, 0, 1)
  for (let from = 0; from < amount; from += BATCH) {
    const copies = Array.from({ length: Math.min(BATCH, amount - from) }, (_, at) => {
      const index = from + at
      const insurerIds = index % 2 === 0 ? sample.parties.insurerIds : [`ORG-insurer-${index % INSURERS}`]
      const createdAt = new Date(began + index * SPACING_MS)
      return {
        ...sample,
        _id: `${prefix}${String(index).padStart(8, '0')}`,
        state: states[(index * 7 + (index >> 3)) % states.length],
        parties: { ...sample.parties, insurerIds, manufacturerId: `ORG-maker-${index % 997}` },
        createdAt,
        updatedAt: createdAt,
      }
    })
    await collection.insertMany(copies, { ordered: false, writeConcern: { w: 1, journal: false } })
    if ((from + BATCH) % 100_000 === 0) process.stderr.write(`${from + BATCH} ${collection.collectionName}\n`)
  }
  for (const { key, v, ns, ...options } of indexes) await collection.createIndex(key, { ...options, background: false })
}
