import type { ThemeConfig } from 'antd';

/** The product's tokens as Ant Design's: tokens.css stays the one place where a value is written. */
export function productTheme(): ThemeConfig {
  const style = getComputedStyle(document.documentElement);
  const token = (name: string) => style.getPropertyValue(`--hz-${name}`).trim();
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  return {
    token: {
      colorPrimary: token('p-600'),
      colorInfo: token('p-600'),
      colorLink: token('p-600'),
      colorPrimaryHover: token('p-500'),
      colorPrimaryActive: token('p-700'),
      colorSuccess: token('ok'),
      colorSuccessBg: token('ok-bg'),
      colorSuccessBorder: token('ok-bd'),
      colorWarning: token('warn'),
      colorWarningBg: token('warn-bg'),
      colorWarningBorder: token('warn-bd'),
      colorError: token('err'),
      colorErrorBg: token('err-bg'),
      colorErrorBorder: token('err-bd'),
      colorText: token('ink-900'),
      colorTextSecondary: token('ink-700'),
      colorTextTertiary: token('ink-500'),
      // Ant Design's own values for these four fail AA on white.
      colorTextPlaceholder: token('ink-500'),
      colorTextQuaternary: token('ink-500'),
      colorTextDisabled: token('ink-500'),
      colorTextDescription: token('ink-500'),
      colorBgLayout: token('bg'),
      colorBgContainer: token('surface'),
      colorBgMask: token('mask'),
      colorFillAlter: token('surface-2'),
      colorBorder: token('line-strong'),
      colorBorderSecondary: token('line-soft'),
      colorSplit: token('line-soft'),
      controlItemBgHover: token('hover'),
      controlItemBgActive: token('p-50'),
      controlItemBgActiveHover: token('p-100'),
      fontFamily: token('font'),
      fontFamilyCode: token('mono'),
      fontSize: 14,
      lineHeight: 22 / 14,
      borderRadius: 4,
      borderRadiusSM: 3,
      borderRadiusLG: 6,
      controlHeight: 32,
      controlHeightSM: 28,
      controlHeightLG: 44,
      lineWidthFocus: 2,
      controlOutlineWidth: 2,
      controlOutline: 'rgba(11,107,203,.22)',
      boxShadow: token('shadow-pop'),
      boxShadowSecondary: token('shadow-pop'),
      motionUnit: 0.06,
      motion: !still,
      fontWeightStrong: 650,
      wireframe: false,
    },
    components: {
      Drawer: { paddingLG: 20, padding: 14 },
      Modal: { titleFontSize: 17, titleLineHeight: 24 / 17, borderRadiusLG: 8 },
      Select: { optionSelectedColor: token('p-700'), optionPadding: '5px 10px' },
      Dropdown: { paddingBlock: 5 },
    },
  };
}
