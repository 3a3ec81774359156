import { mayDo, type Permission } from '../../../../config/permissions.ts'
import type { Refusal } from '../../../kernel/refusal.ts'
import type { MenuEntry } from '../../../kernel/transitions.ts'
import type { Actor } from './actor.ts'

/** For an event, the codes of conditions that its own act meets, such as an acknowledgement it carries. */
type MetByTheAct<Event extends string> = Readonly<Partial<Record<Event, readonly string[]>>>

/** One line of the menu as one person is offered it. */
export interface OfferedEvent<Event extends string> {
  readonly event: Event
  readonly allowed: boolean
  /** Every reason why not; absent where it is allowed. */
  readonly why?: readonly Refusal[]
  /** What the act will ask for. */
  readonly asks?: readonly Refusal[]
}

/**
 * The menu of a lifecycle as this person is offered it: only events of their permissions, a disabled one with every reason.
 * What is another side's for good is left out where the menu is put into words, by what the codes say of themselves.
 * A condition that the act itself can meet never disables it: it says what the act will ask for.
 */
export function offeredTo<Event extends string>(
  actor: Pick<Actor, 'roles' | 'scopes'>,
  menu: readonly MenuEntry<Event>[],
  permissions: Readonly<Record<Event, Permission>>,
  metByTheAct?: MetByTheAct<Event>,
): OfferedEvent<Event>[] {
  return menu
    .filter(({ event }) => mayDo(actor, permissions[event]))
    .map(({ event, refusals = [] }) => {
      const met = new Set(metByTheAct?.[event])
      const why = refusals.filter(({ code }) => !met.has(code))
      if (why.length > 0) return { event, allowed: false, why }
      return { event, allowed: true, ...(refusals.length > 0 && { asks: refusals }) }
    })
}
