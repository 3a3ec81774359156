import { isConnectionLost } from './unavailable.ts'

/**
 * Runs what only reads, once more where the connection ended under it. The driver asks again by itself where it knows an
 * error for one of the connection; one that ends as it is being written to it passes on as Node gives it.
 */
export async function readAgain<R>(read: () => Promise<R>): Promise<R> {
  try {
    return await read()
  } catch (error) {
    if (!isConnectionLost(error)) throw error
    return read()
  }
}
