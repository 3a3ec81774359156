/** Above this amount at stake, in fen, nobody declines a claim alone, whatever their authority: 50万元. */
export const SECOND_PERSON_ABOVE_FEN = 50_000_000
