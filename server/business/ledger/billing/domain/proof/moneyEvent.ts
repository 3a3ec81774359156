/** What happened to a document that moved money, as its events tell it. */
export interface MoneyEvent {
  /** As `claim:CL2026000012#4`. */
  readonly _id: string
  readonly seq: number
  readonly at: Date
  readonly businessDate: string
  readonly type: string
  readonly payload: Readonly<Record<string, unknown>>
}

/** A number an event tells; 0 where it tells none. */
export function numberIn({ payload }: Pick<MoneyEvent, 'payload'>, name: string): number {
  const value = payload[name]
  return typeof value === 'number' ? value : 0
}

/** A text an event tells; empty where it tells none. */
export function textIn({ payload }: Pick<MoneyEvent, 'payload'>, name: string): string {
  const value = payload[name]
  return typeof value === 'string' ? value : ''
}

/** The place of an event in its stream; after all others where none is known. */
export const seqOf = (event: string): number =>
  event === '' ? Number.MAX_SAFE_INTEGER : Number(event.slice(event.lastIndexOf('#') + 1))
