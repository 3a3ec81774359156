import { Engine } from 'json-rules-engine'
import { calculatePremium } from '../server/business/reference/product/domain/rate.ts'
import type { RatingFacts } from '../server/business/reference/product/domain/rating.ts'
import type { Band, Tariff } from '../server/business/reference/product/domain/tariff.ts'
import { percentile, print } from './figure.ts'
import { factsFor, tariffWithRows } from './largeTariff.ts'

const [FEW, MANY] = [100, 10_000]
const RATINGS = 20_000
/** The engine evaluates every rule of the table for one answer, so it is asked less often. */
const ENGINE_RUNS = 40

/**
 * A whole rating with its worksheet on a tariff of 10,000 rows, against one look-up in the same table by
 * json-rules-engine; then against the same rating on 100 rows.
 */
export async function measureRating(): Promise<void> {
  const few = timesOf(tariffWithRows(FEW), FEW)
  const large = tariffWithRows(MANY)
  const many = timesOf(large, MANY)
  const engine = await engineTimes(large)
  for (const percent of [50, 95, 99]) {
    print(`rating on 10,000 rows, p${percent}`, percentile(many, percent), percentile(engine, percent), 'ms')
    print(`rating on 10,000 rows against 100, p${percent}`, percentile(many, percent), percentile(few, percent), 'ms')
  }
}

function timesOf(tariff: Tariff, rows: number): number[] {
  const times: number[] = []
  for (let turn = 0; turn < RATINGS * 2; turn += 1) {
    const facts = factsFor(turn, rows)
    const began = performance.now()
    const rated = calculatePremium(tariff, facts)
    const took = performance.now() - began
    if (!rated.ok) throw new Error(JSON.stringify(rated.refusals))
    // The first half warms the machine up.
    if (turn >= RATINGS) times.push(took)
  }
  return times
}

async function engineTimes(tariff: Tariff): Promise<number[]> {
  const engine = new Engine()
  for (const { keys, value } of tariff.tables.baseRate?.rows ?? []) {
    const [category, { from, to }] = keys as [string, Band]
    engine.addRule({
      conditions: {
        all: [
          { fact: 'category', operator: 'equal', value: category },
          { fact: 'valueFen', operator: 'greaterThanInclusive', value: from },
          { fact: 'valueFen', operator: 'lessThan', value: to ?? Number.MAX_SAFE_INTEGER },
        ],
      },
      event: { type: 'rate', params: { value } },
    })
  }
  const times: number[] = []
  for (let turn = 0; turn < ENGINE_RUNS; turn += 1) {
    const [item] = factsFor(turn, MANY).items as [RatingFacts['items'][number]]
    const began = performance.now()
    const { events } = await engine.run({ category: item.category, valueFen: item.valueFen })
    times.push(performance.now() - began)
    if (events.length !== 1) throw new Error(`${events.length} rows answer`)
  }
  return times
}
