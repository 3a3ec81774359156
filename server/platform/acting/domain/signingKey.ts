/** Key and certificates that documents are signed with. */
export interface SigningKey {
  /** PKCS#12: an RSA key, its certificate and those above it. */
  readonly p12: Buffer
  readonly passphrase: string
}
