/** Where the terminal is a file on a full disk, or gone: what cannot be said must not end the system. */
export function survivePrinting(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined)
}
