import { mayDo, type Permission } from '../../../config/permissions.ts'
import type { MenuEntry } from '../../kernel/transitions.ts'
import type { Actor } from '../acting/domain/actor.ts'
import type { AllowedEvent } from './allowedEvents.contract.ts'
import { failureOf } from './failure.ts'

/** For an event, the codes of conditions that its own request meets, such as an acknowledgement it carries. */
export type MetByTheAct<Event extends string> = Readonly<Partial<Record<Event, readonly string[]>>>

/**
 * The menu of a lifecycle as this person sees it: only events of their permissions, a disabled one with every reason. A
 * condition that the act itself can meet never disables it: it says what the act will ask for.
 */
export function allowedEventsView<Event extends string>(
  menu: readonly MenuEntry<Event>[],
  permissions: Readonly<Record<Event, Permission>>,
  actor: Actor,
  metByTheAct?: MetByTheAct<Event>,
): AllowedEvent<Event>[] {
  return menu
    .filter(({ event }) => mayDo(actor, permissions[event]))
    .map(({ event, refusals = [] }) => {
      const met = new Set(metByTheAct?.[event])
      const why = refusals.filter(({ code }) => !met.has(code))
      if (why.length > 0) return { event, allowed: false, why: why.map(failureOf) }
      return { event, allowed: true, ...(refusals.length > 0 && { asks: refusals.map(failureOf) }) }
    })
}
