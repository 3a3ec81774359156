import { Schema } from 'mongoose'
import type { SavedViews } from '../server/business/desk/savedviews/domain/savedViews.ts'
import { defineStore } from './store.ts'

const { Mixed } = Schema.Types

/** What somebody saved of one list, numbered `<person>-<list>`; stream `savedViews:…`. Everyone sees their own. */
export const savedViewsStore = defineStore<SavedViews>({
  name: 'savedViews',
  collection: 'savedViews',
  visibility: ({ userId }) => ({ userId }),
  definition: {
    userId: { type: String, required: true },
    list: { type: String, required: true },
    views: { type: [Mixed], required: true },
  },
})
