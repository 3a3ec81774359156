import Joi from '../../../../config/joi.ts'
import { line } from '../../../platform/http/fields.ts'
import { MOST_VIEWS, type SavedView } from './domain/savedViews.ts'

const params = Joi.object({
  list: Joi.string()
    .pattern(/^[a-z][a-z-]{0,39}$/)
    .required(),
})

const view = Joi.object<SavedView, true>({
  name: line(40).required(),
  query: Joi.string().allow('').max(2000).required(),
  opens: Joi.boolean().required(),
})

export const savedViewsRequest = { params }
export const saveViewsRequest = {
  params,
  body: Joi.object({
    views: Joi.array()
      .items(view)
      .max(MOST_VIEWS)
      .unique('name')
      .unique((one: SavedView, other: SavedView) => one.opens && other.opens)
      .required(),
  }),
}
