const browsers = [
  ['Edg/', 'Edge'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser/', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['FxiOS/', 'Firefox'],
  ['CriOS/', 'Chrome'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['CrOS', 'ChromeOS'],
  ['Mac OS X', 'Mac'],
  ['Linux', 'Linux'],
] as const

/** This device as its owner would know it again in a list: `Chrome, Android`. */
export function deviceName(agent = navigator.userAgent): string {
  const named = (list: readonly (readonly [string, string])[]) =>
    list.find(([sign]) => agent.includes(sign))?.[1]
  return [named(browsers), named(systems)].filter(Boolean).join(', ')
}

/** A device's name in a list: what came in without a name of ours is the browser's own, which nobody reads. */
export function shownDevice(device: string): string {
  return device.startsWith('Mozilla/') ? deviceName(device) : device
}
