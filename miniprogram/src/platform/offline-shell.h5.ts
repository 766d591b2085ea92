/** The app's own files are kept by the service worker, so that it opens without a network. Needs TLS or localhost. */
export function keepShellOffline(): void {
  if (!('serviceWorker' in navigator)) return
  navigator.serviceWorker.register('./sw.js').catch(() => {
    // Some in-app browsers announce service workers and refuse them; the app then needs the network to open.
    document.documentElement.dataset.offlineShell = 'refused'
  })
}
