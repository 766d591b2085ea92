/** Every page by the name the code uses. `app.config.ts` is made from it; WeChat finds the files by these paths. */
export const pages = {
  opening: 'pages/opening/index',
} as const satisfies Readonly<Record<string, string>>

export type PageName = keyof typeof pages
