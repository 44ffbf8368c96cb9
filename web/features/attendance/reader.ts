import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'

/** Reads the QR code in a camera's picture; undefined where there is none. */
export type Reader = (video: HTMLVideoElement) => Promise<string | undefined>

type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type DetectorClass = {
  new (options: { formats: string[] }): Detector
  getSupportedFormats(): Promise<string[]>
}

/** As wide a picture is looked at, pixels: a code fills much of it, and a cheap phone has to keep up. */
const width = 640

/** The browser's own reader where it has one, as on most phones; else one that comes with these pages. */
export async function openReader(): Promise<Reader> {
  return (await ownReader()) ?? (await broughtReader())
}

/** Has the reader on this phone for a time without a signal; where the browser has its own, nothing is fetched. */
export async function keepReader(): Promise<void> {
  if (await ownReader()) return
  await controlled()
  await Promise.all([import('zxing-wasm/reader'), fetch(wasmUrl)])
}

/** What is fetched before the worker looks after the page is not kept. */
async function controlled(): Promise<void> {
  const { serviceWorker: worker } = navigator
  if (!worker || worker.controller) return
  await new Promise(resolve => worker.addEventListener('controllerchange', resolve, { once: true }))
}

async function ownReader(): Promise<Reader | undefined> {
  const { BarcodeDetector: Own } = globalThis as { BarcodeDetector?: DetectorClass }
  const formats: string[] = (await Own?.getSupportedFormats().catch(() => [])) ?? []
  if (!Own || !formats.includes('qr_code')) return undefined
  const detector = new Own({ formats: ['qr_code'] })
  return async video => (await detector.detect(video))[0]?.rawValue
}

async function broughtReader(): Promise<Reader> {
  const { prepareZXingModule, readBarcodes } = await import('zxing-wasm/reader')
  await prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true })
  const canvas = document.createElement('canvas')
  const picture = canvas.getContext('2d', { willReadFrequently: true })
  return async video => {
    if (!picture || video.videoWidth === 0) return undefined
    const scale = Math.min(1, width / video.videoWidth)
    canvas.width = Math.round(video.videoWidth * scale)
    canvas.height = Math.round(video.videoHeight * scale)
    picture.drawImage(video, 0, 0, canvas.width, canvas.height)
    const data = picture.getImageData(0, 0, canvas.width, canvas.height)
    const [found] = await readBarcodes(data, { formats: ['QRCode'], maxNumberOfSymbols: 1 })
    return found?.text
  }
}
