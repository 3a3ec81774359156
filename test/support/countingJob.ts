import mongoose from 'mongoose'
import type { JobDefinition } from '../../jobs/definition.ts'

export const NUMBERS = 40

/** A large batch in small: writes the numbers 1 to 40, each once, and notes where every start began. */
export const countingJob = (pauseMs: number): JobDefinition<string> => ({
  name: 'counting',
  run: async ({ progress }) => {
    const { db } = mongoose.connection
    if (!db) throw new Error('not connected')
    await db.collection('countedStarts').insertOne({ from: progress.done })
    for (let number = progress.done + 1; number <= NUMBERS; number += 1) {
      await db.collection('counted').updateOne({ number }, { $setOnInsert: { number } }, { upsert: true })
      await progress.save({ done: number, total: NUMBERS, cursor: String(number) })
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
    return { counted: NUMBERS }
  },
})
