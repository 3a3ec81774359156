import { identityKey } from '../../../../../config/identity/index.ts'

/** An organisation's declared shareholders, as far as control needs them. */
export interface DeclaredOwnership {
  readonly _id: string
  readonly nameZh?: string
  readonly nameEn?: string
  readonly controllers: readonly {
    readonly organisationId?: string
    readonly name?: string
    readonly sharePpm: number
  }[]
}

/** More than half of the shares is control; no document on file gives another measure. */
const CONTROLLING_SHARE_PPM = 500_000

/** Whether two organisations stand under one declared control, directly or through others. */
export function areRelated(one: string, other: string, organisations: readonly DeclaredOwnership[]): boolean {
  const controllers = controllersOf(one, organisations)
  return [...controllersOf(other, organisations)].some((controller) => controllers.has(controller))
}

/** The organisation itself and everyone declared in control of it, by organisation on file or by name, however spelled. */
function controllersOf(id: string, organisations: readonly DeclaredOwnership[]): ReadonlySet<string> {
  const found = new Set([id])
  for (const current of found) {
    const { controllers = [], nameZh, nameEn } = organisations.find(({ _id }) => _id === current) ?? {}
    // Who is on file may be named by others without its number.
    for (const name of [nameZh, nameEn]) if (name) found.add(namedKey(name))
    for (const controller of controllers)
      if (controller.sharePpm > CONTROLLING_SHARE_PPM) found.add(controller.organisationId ?? namedKey(controller.name))
  }
  return found
}

const namedKey = (name = ''): string => `name:${identityKey(name)}`
