import { type ThemeConfig, theme } from 'antd'

const systemFonts =
  "system-ui, -apple-system, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif"

// Quiet text still stands out at least 7:1 from its ground.
const light = {
  colorPrimary: '#0f5fa8',
  colorInfo: '#0f5fa8',
  colorBgLayout: '#f4f6f8',
  colorTextSecondary: '#46505a',
  colorTextDescription: '#46505a',
  colorTextTertiary: '#5a646e',
  colorTextPlaceholder: '#6b7680',
}
const dark = {
  colorPrimary: '#5aa9e6',
  colorInfo: '#5aa9e6',
  colorTextSecondary: '#b9c2ca',
  colorTextDescription: '#b9c2ca',
  colorTextTertiary: '#a9b2ba',
  colorTextPlaceholder: '#939ca5',
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
  },
})
