/** Name of the count of the policies that an insurer has written for a maker, by the day their cover begins. */
export const policiesFigure = (insurerId: string, makerId: string): string => `policies|${insurerId}|${makerId}`

/** Name of the count of the claims under an insurer's policies of a maker, by the day of the loss. */
export const claimsFigure = (insurerId: string, makerId: string): string => `claims|${insurerId}|${makerId}`
