/** `12345` ppm -> `1.2345%`. */
export function percentText(ppm: number): string {
  const decimals = String(ppm % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  return `${Math.floor(ppm / 10_000)}${decimals === '' ? '' : `.${decimals}`}%`
}
