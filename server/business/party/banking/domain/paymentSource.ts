/** What is paid: a claim's indemnity, premium of a policy that goes back, or what is left of a credit. Each is owed once. */
export type PaymentSource = `claim:${string}` | `policy:${string}` | `credit:${string}`
