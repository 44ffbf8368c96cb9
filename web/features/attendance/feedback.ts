let sound: AudioContext | undefined

/** A press allows sounds; those that come by themselves later are heard only then. */
export function allowSound(): void {
  sound ??= 'AudioContext' in globalThis ? new AudioContext() : undefined
  void sound?.resume()
}

/** Is felt and heard by who does not look at the screen: one high tone is in, two low ones are not. */
export function signal(good: boolean): void {
  navigator.vibrate?.(good ? 80 : [70, 60, 70])
  if (sound?.state !== 'running') return
  for (const [at, pitch] of good
    ? ([[0, 880]] as const)
    : ([
        [0, 330],
        [0.18, 330],
      ] as const)) {
    const tone = sound.createOscillator()
    const volume = sound.createGain()
    tone.frequency.value = pitch
    volume.gain.value = 0.15
    tone.connect(volume).connect(sound.destination)
    tone.start(sound.currentTime + at)
    tone.stop(sound.currentTime + at + 0.12)
  }
}
