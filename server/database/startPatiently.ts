/** What MongoDB says where it did not reach itself in time while taking its place in the replica set. */
const OUT_OF_REACH = /maps to this node/

/** Starts it, and once more where the machine was too busy for mongod to find itself; any other fault stands. */
export async function startPatiently(replicaSet: { start(): Promise<void> }): Promise<void> {
  try {
    await replicaSet.start()
  } catch (error) {
    if (!(error instanceof Error && OUT_OF_REACH.test(error.message))) throw error
    await replicaSet.start()
  }
}
