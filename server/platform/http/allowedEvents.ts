import type { OfferedEvent } from '../acting/domain/menu.ts'
import type { AllowedEvent } from './allowedEvents.contract.ts'
import { failureOf } from './failure.ts'

/** What a person is offered, with the reasons in words. */
export const allowedEventsView = <Event extends string>(
  offered: readonly OfferedEvent<Event>[],
): AllowedEvent<Event>[] =>
  offered.map(({ event, allowed, why, asks }) => ({
    event,
    allowed,
    ...(why && { why: why.map(failureOf) }),
    ...(asks && { asks: asks.map(failureOf) }),
  }))
