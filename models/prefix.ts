/** Condition on a text that begins with this one, every sign taken literally; served by an index on the path. */
export const beginsWith = (text: string) => ({ $regex: new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`) })
