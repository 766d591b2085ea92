export type SpeechOutcome = 'finished' | 'stopped' | 'noVoice' | 'failed'

/**
 * WeChat has no voice of its own: reading aloud would need another company's plug-in and its server. The page says so and
 * names the phone's screen reader; every page is written in the order it should be heard.
 */
export const isAvailable = (): boolean => false

export const speak = async (_text: string): Promise<SpeechOutcome> => 'noVoice'

export const stop = (): void => undefined
