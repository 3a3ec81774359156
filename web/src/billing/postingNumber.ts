/** A posting's number as people read it: its case, the act there, and its place among those of the act. */
export const postingNumber = (id: string): string => id.replace(/^LT:[A-Za-z]+:/, '').replace('#', ' #')
