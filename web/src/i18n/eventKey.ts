/** The dictionary's key of an event type: a migration is told alike of everything. */
export const eventKey = (type: string): string => (type.endsWith('.migrated') ? 'migrated' : type.replace('.', '_'))
