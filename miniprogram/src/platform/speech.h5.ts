import type { SpeechOutcome } from './speech'

export const isAvailable = (): boolean => typeof window !== 'undefined' && 'speechSynthesis' in window

/** Reads the text in Chinese; anything being read is stopped first. `noVoice`: this browser has no Chinese voice. */
export async function speak(text: string): Promise<SpeechOutcome> {
  if (!isAvailable()) return 'noVoice'
  stop()
  const voice = await chineseVoice()
  if (voice === undefined) return 'noVoice'

  return new Promise((resolve) => {
    const utterance = new SpeechSynthesisUtterance(text)
    utterance.voice = voice
    utterance.lang = voice.lang
    utterance.rate = 0.9
    utterance.onend = () => resolve('finished')
    utterance.onerror = ({ error }) => resolve(error === 'canceled' || error === 'interrupted' ? 'stopped' : 'failed')
    speechSynthesis.speak(utterance)
  })
}

export const stop = (): void => {
  if (isAvailable()) speechSynthesis.cancel()
}

/** Browsers load voices late and tell by an event; some never tell. */
async function chineseVoice(): Promise<SpeechSynthesisVoice | undefined> {
  if (speechSynthesis.getVoices().length === 0) await voicesOrOneSecond()
  const voices = speechSynthesis.getVoices().filter(({ lang }) => /^(zh|cmn)/i.test(lang))
  return voices.find(({ lang }) => /CN|Hans/i.test(lang)) ?? voices[0]
}

const voicesOrOneSecond = (): Promise<void> =>
  new Promise((resolve) => {
    speechSynthesis.addEventListener('voiceschanged', () => resolve(), { once: true })
    setTimeout(resolve, 1000)
  })
