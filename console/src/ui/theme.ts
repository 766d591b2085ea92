import { type ThemeConfig, theme } from 'antd'

const systemFonts =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"

/** antd keeps each shade under two names and writes both into one CSS variable: a change of one alone is lost. */
function seventhShades(colours: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const names = Object.entries(colours).flatMap(([colour, shade]) =>
    [`${colour}7`, `${colour}-7`].map((name) => [name, shade]),
  )
  return Object.fromEntries(names)
}

// Quiet text still stands out at least 7:1 from its ground.
const light = {
  colorPrimary: '#0f5fa8',
  colorInfo: '#0f5fa8',
  colorBgLayout: '#f4f6f8',
  colorTextSecondary: '#46505a',
  colorTextDescription: '#46505a',
  colorTextTertiary: '#5a646e',
  colorTextPlaceholder: '#6b7680',
  colorError: '#c5221f',
  // The text of coloured tags: antd's own is too pale for small letters. The ground stays its own light one.
  ...seventhShades({ orange: '#a04f00', gold: '#855800', green: '#2b7a0b' }),
}
const dark = {
  colorPrimary: '#2f78bd',
  colorInfo: '#2f78bd',
  colorLink: '#8cc6f4',
  colorLinkHover: '#b3daf9',
  colorError: '#ff7a72',
  colorTextSecondary: '#b9c2ca',
  colorTextDescription: '#b9c2ca',
  colorTextTertiary: '#a9b2ba',
  colorTextPlaceholder: '#939ca5',
}

// The dark ground swallows antd's own choices: these stand out at least 4.5:1.
const darkComponents: ThemeConfig['components'] = {
  Menu: { itemSelectedColor: '#a8d4f8', itemSelectedBg: '#12324f' },
  Tabs: { itemSelectedColor: '#a8d4f8', inkBarColor: '#a8d4f8' },
  Button: { dangerColor: '#2a0705' },
}

export const themeOf = (isDark: boolean, isCalm: boolean): ThemeConfig => ({
  algorithm: isDark ? theme.darkAlgorithm : theme.defaultAlgorithm,
  token: {
    fontFamily: systemFonts,
    fontSize: 15,
    borderRadius: 6,
    controlHeight: 36,
    motion: !isCalm,
    ...(isDark ? dark : light),
  },
  components: {
    Layout: { headerHeight: 56, headerPadding: '0 20px' },
    Table: { headerBorderRadius: 6 },
    Form: { labelHeight: 28, verticalLabelPadding: '0 0 4px' },
    // Also on the coloured ground of a claim.
    Descriptions: { labelColor: isDark ? dark.colorTextSecondary : light.colorTextSecondary },
    ...(isDark ? darkComponents : {}),
  },
})
