/** An uploaded file, in memory and within the size limit. */
export interface UploadedFile {
  readonly name: string
  readonly bytes: Buffer
}

/** An uploaded file on its way in. */
export interface IncomingFile {
  /** As the client calls it, without folders. */
  readonly name: string
  /** Content type as the client says; to be believed of nobody. */
  readonly declaredType: string
  readonly content: AsyncIterable<Buffer>
}

/** A file that has come in and is kept apart until a transaction takes it. */
export interface ReceivedFile {
  readonly sha256: string
  /** Nothing was kept: a repeat, which gets the answer given before. */
  readonly measuredOnly?: true
  /** Leaves nothing of it. */
  discard(): Promise<void>
}
