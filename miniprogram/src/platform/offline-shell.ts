/** WeChat keeps the mini-program on the phone by itself. */
export const keepShellOffline = (): void => undefined
