import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import Joi from '../joi.ts'
import { projectPath } from '../paths.ts'

/** The units an indicator may have, as data: see `units.yaml`. */
export interface UnitSymbols {
  /** Take an SI prefix. */
  readonly prefixed: ReadonlySet<string>
  readonly plain: ReadonlySet<string>
  /** Not composed of others. */
  readonly whole: ReadonlySet<string>
}

const symbols = Joi.array().items(Joi.string()).required()
const schema = Joi.object<Record<keyof UnitSymbols, readonly string[]>>({
  prefixed: symbols,
  plain: symbols,
  whole: symbols,
}).required()

const file: Record<keyof UnitSymbols, readonly string[]> = Joi.attempt(
  parse(readFileSync(projectPath('config', 'units', 'units.yaml'), 'utf8')),
  schema,
  'units:',
  { convert: false },
)

export const unitSymbols: UnitSymbols = {
  prefixed: new Set(file.prefixed),
  plain: new Set(file.plain),
  whole: new Set(file.whole),
}
