/** Browsers go on sending when the screen sleeps, and the service worker opens the app again. */
export const keepScreenOn = (_isOn: boolean): void => undefined

/** No browser lets a page hide from screenshots. */
export const usePrivateScreen = (): void => undefined
