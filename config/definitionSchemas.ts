import type { BilingualText, EffectiveDates } from '../server/business/reference/product/domain/product.ts'
import { isCivilDate } from '../server/kernel/civilDate.ts'
import Joi from './joi.ts'

/** A day that exists. */
export const civilDate = Joi.string().custom((value: string, helpers) =>
  isCivilDate(value) ? value : helpers.error('any.invalid'),
)

export const effectiveDates = Joi.object<EffectiveDates, true>({
  from: civilDate.required(),
  to: civilDate.allow(null).required(),
})
  .custom((value: EffectiveDates, helpers) =>
    value.to !== null && value.to <= value.from ? helpers.error('any.invalid') : value,
  )
  .required()

export const bilingual = Joi.object<BilingualText, true>({ zh: Joi.string().required(), en: Joi.string().required() })

export const reference = Joi.string().required()

/** Articles of a text, each under its heading. */
export const clauseSections = Joi.array()
  .items(Joi.object({ heading: Joi.string().required(), text: Joi.string().required() }))
  .unique('heading')
  .min(1)

/** A share or factor in parts per million. */
export const ppm = Joi.number().integer().min(0)

export const fen = Joi.number().integer().min(0)

/** The type as joi's strict object schemas want it: lists not readonly. A missing key stays a compile error. */
export type Schematic<T> = {
  [Key in keyof T]: NonNullable<T[Key]> extends readonly (infer Item)[] ? Item[] : T[Key]
}
