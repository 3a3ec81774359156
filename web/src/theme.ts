import type { ThemeConfig } from 'antd'

/** Latin and digits first from the Chinese font itself, so that figures and characters sit on one line. */
export const FONT_FAMILY =
  "'Noto Sans SC Variable', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', system-ui, sans-serif"

/** Deep teal and ink on neutral greys; the same values as the custom properties in `styles.css`. */
export const theme: ThemeConfig = {
  token: {
    fontFamily: FONT_FAMILY,
    fontSize: 14,
    borderRadius: 5,
    colorPrimary: '#0f5c63',
    colorInfo: '#0f5c63',
    colorInfoBg: '#e3efef',
    colorInfoBorder: '#a9c6c8',
    colorLink: '#0b5660',
    colorLinkHover: '#0a7680',
    colorText: '#16262a',
    colorTextSecondary: '#47585d',
    colorTextTertiary: '#5b6b70',
    colorTextDescription: '#5b6b70',
    colorTextPlaceholder: '#66767b',
    colorTextDisabled: '#6b7a7f',
    colorBorder: '#b9c6c8',
    colorBorderSecondary: '#dfe6e7',
    colorBgLayout: '#f4f6f6',
    colorError: '#b42318',
    colorWarning: '#8f5200',
    colorWarningBg: '#fdf1de',
    colorWarningBorder: '#e6c48f',
    colorSuccess: '#1b6b45',
    controlHeight: 34,
    motion: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
    boxShadow: '0 1px 2px rgba(13, 43, 48, 0.08)',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none', fontWeight: 500 },
    Form: { itemMarginBottom: 16, verticalLabelPadding: '0 0 4px', labelColor: '#33464b' },
    Modal: { titleFontSize: 17 },
    Tag: { defaultColor: '#33464b' },
  },
}
