import { createRequire } from 'node:module'

const { resolve } = createRequire(import.meta.url)

/** Noto Sans SC as carried by its package: a regular and a bold cut with all characters of a Chinese document. */
export const FONT_FILES = {
  regular: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
} as const
