import { MongoServerError } from 'mongodb'

const DUPLICATE_KEY = 11000

/** Whether a write failed because a unique index already holds its key. */
export const isDuplicateKey = (error: unknown): boolean =>
  error instanceof MongoServerError && error.code === DUPLICATE_KEY

/** Runs an upsert that others may run at the same moment: who comes second finds the document there and is content. */
export async function contentWithDuplicate(upsert: () => Promise<unknown>): Promise<void> {
  try {
    await upsert()
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
}

/** An insert that lost to another one is a conflict like any other: the transaction begins anew and sees the winner. */
export async function runAgainIfDuplicate<T>(insert: () => Promise<T>): Promise<T> {
  try {
    return await insert()
  } catch (error) {
    if (error instanceof MongoServerError && isDuplicateKey(error)) error.addErrorLabel('TransientTransactionError')
    throw error
  }
}
