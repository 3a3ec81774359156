/** How what a claim comes to is called: below zero, more was paid before a reopening than it comes to now. */
export const settledAs = (payableFen: number | null) =>
  payableFen !== null && payableFen < 0
    ? ({ label: 'claims.toGiveBack', fen: -payableFen } as const)
    : ({ label: 'claims.payable', fen: payableFen } as const)
