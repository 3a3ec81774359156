import { mayDo, type Permission } from '../../config/permissions.ts'
import type { Actor } from '../identity/domain/actor.ts'
import type { MenuEntry } from '../kernel/transitions.ts'
import { refusalText } from '../refusals.ts'
import type { AllowedEvent } from './allowedEvents.contract.ts'

/** The menu of a lifecycle as this person sees it: only events of their permissions, a disabled one with the reason. */
export function allowedEventsView<Event extends string>(
  menu: readonly MenuEntry<Event>[],
  permissions: Readonly<Record<Event, Permission>>,
  actor: Actor,
): AllowedEvent<Event>[] {
  return menu
    .filter(({ event }) => mayDo(actor, permissions[event]))
    .map(({ event, allowed, refusal }) => {
      if (!refusal) return { event, allowed }
      const { zh, en } = refusalText(refusal.code)
      return { event, allowed, why: { code: refusal.code, zh, en } }
    })
}
