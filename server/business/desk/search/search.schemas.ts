import Joi from '../../../../config/joi.ts'
import { searchText } from '../../../platform/http/listing.ts'

export const searchQuery = Joi.object({ q: searchText.required() })
