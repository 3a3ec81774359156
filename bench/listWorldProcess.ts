import { startServerSide } from './serverSide.ts'

/** What the measurement of lists needs to know of the server side. */
export interface ListWorld {
  readonly origin: string
  /** Headers of an underwriter's session. */
  readonly session: Readonly<Record<string, string>>
  /** By list: where its middle is. */
  readonly cursors: Readonly<Record<string, string>>
}

/** Starts mongod and the server side, with so many submissions and as many quotes. */
export async function startListWorld(documents: number): Promise<ListWorld & { stop(): Promise<void> }> {
  const { said, stop } = await startServerSide<ListWorld>('listWorld', [documents])
  return { ...said, stop }
}
