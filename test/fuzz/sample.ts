/** Environment variable: how many requests the endpoints are asked, if not all. */
export const FUZZ_REQUESTS = 'FUZZ_REQUESTS'
