/** Address of an attachment's bytes: to save, or to show inside a page. */
export const contentPath = (number: string, how: 'download' | 'preview' = 'download'): string =>
  `/api/attachments/${number}/content${how === 'preview' ? '?preview=1' : ''}`
