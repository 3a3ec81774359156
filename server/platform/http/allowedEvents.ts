import type { ForGood, Refusal } from '../../kernel/refusal.ts'
import { refusalText } from '../../refusals.ts'
import type { OfferedEvent } from '../acting/domain/menu.ts'
import type { AllowedEvent } from './allowedEvents.contract.ts'
import { failureOf } from './failure.ts'

/**
 * What a person is offered, with the reasons in words. The one way by which a menu leaves the service: what a refusal says
 * to be another side's for good is left out here whatever menu it is of, and what the person had a part in already is told
 * as such.
 */
export const allowedEventsView = <Event extends string>(
  offered: readonly OfferedEvent<Event>[],
): AllowedEvent<Event>[] =>
  offered
    .filter(({ why }) => !isForGood(why, 'anothers'))
    .map(({ event, allowed, why, asks }) => ({
      event,
      allowed,
      ...(isForGood(why, 'ownPart') && { ownPart: true }),
      ...(why && { why: why.map(failureOf) }),
      ...(asks && { asks: asks.map(failureOf) }),
    }))

const isForGood = (why: readonly Refusal[] = [], mark: ForGood): boolean =>
  why.some(({ code }) => refusalText(code).forGood === mark)
