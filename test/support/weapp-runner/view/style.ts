const builtInTags =
  /(^|[\s,>+~}])(view|text|button|input|image|label|form|canvas|textarea|scroll-view|picker|switch)(?=[\s,>+~.:#[{])/g

/** What WeChat gives its built-in elements before any style of ours. */
const defaults = `
  body { margin: 0 }
  wx-view, wx-form, wx-scroll-view, wx-picker, .wx-page { display: block }
  wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden }
  wx-image > img { width: 100% }
  wx-button { display: block; box-sizing: border-box; padding: 0 14px; font-size: 18px; text-align: center; line-height: 2.5555;
    border-radius: 5px; background: #f8f8f8 }
  wx-input { display: block; height: 1.4rem; overflow: hidden }
  wx-input > input { border: 0; width: 100%; height: 100%; font: inherit; padding: 0; background: none }
  wx-textarea { display: block; width: 300px; height: 150px }
  wx-textarea > textarea { width: 100%; height: 100%; border: 0; font: inherit }
  wx-canvas { display: block; width: 300px; height: 150px }
  wx-canvas > canvas { width: 100%; height: 100% }
`

/** WXSS as the style sheet of a browser 375 pixels wide. */
export const styleSheet = (wxss: Readonly<Record<string, string>>): string =>
  [defaults, ...Object.values(wxss).map(asCss)].join('\n')

const asCss = (wxss: string): string =>
  wxss
    .replace(/@import[^;]+;/g, '')
    .replace(/(-?[\d.]+)rpx/g, (_, length: string) => `calc(100vw * ${length} / 750)`)
    .replace(/(^|[\s,{}])page(?=[\s,{.:])/g, '$1.wx-page')
    .replace(builtInTags, '$1wx-$2')
