import chromium from '@sparticuz/chromium'
import { type Browser, chromium as playwright } from 'playwright-core'

/** Whether the Chromium carried in the npm package runs here; it is built for Linux on x64. */
export const browserRunsHere = process.platform === 'linux' && process.arch === 'x64'

/** The package's own arguments put everything into one process, which a crash or a closed page takes down. */
const ONE_PROCESS = ['--single-process', '--no-zygote', '--in-process-gpu']

/** And they have it draw as a graphics card would, by the processor: pages without 3D are drawn faster as they are. */
const GRAPHICS_CARD = [
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
]
const UNWANTED = [...ONE_PROCESS, ...GRAPHICS_CARD]
const DRAWN_AS_THEY_ARE = ['--disable-gpu', '--disable-software-rasterizer']

/** Pages are opened once or twice: compiling their code well costs more than running it. */
const COMPILED_ONCE = ['--js-flags=--no-maglev --no-turbofan']

/** The carried Chromium's program, unpacked where it is not yet: by one process at a time, or one starts a half-written file. */
export const unpackBrowser = (): Promise<string> => chromium.executablePath()

/** Starts the carried Chromium without a window. */
export async function startBrowser(): Promise<Browser> {
  return playwright.launch({
    executablePath: await unpackBrowser(),
    args: [...chromium.args.filter((argument) => !UNWANTED.includes(argument)), ...DRAWN_AS_THEY_ARE, ...COMPILED_ONCE],
    headless: true,
  })
}
