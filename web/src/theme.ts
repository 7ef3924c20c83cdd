import type { ThemeConfig } from 'antd';

/** Ant Design in the colours and measures of styles/tokens.css. */
export const theme: ThemeConfig = {
    token: {
        colorPrimary: '#0e5a8a',
        colorLink: '#0e5a8a',
        colorInfo: '#0e5a8a',
        colorError: '#b3261e',
        colorWarning: '#7a4a00',
        colorSuccess: '#234d36',
        colorText: '#1b2733',
        colorTextDescription: '#4d5b68',
        colorTextPlaceholder: '#66737f',
        colorBorder: '#c3ced7',
        colorBorderSecondary: '#dce3e9',
        borderRadius: 6,
        fontFamily: '"Be Vietnam Pro", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
        fontSize: 14,
        controlHeight: 34,
        // Old office machines, and people who want to get on: nothing slides or fades.
        motion: false,
    },
    components: {
        Button: { primaryShadow: 'none', defaultShadow: 'none', fontWeight: 500 },
        // White words on a switch that is off must be readable too.
        Switch: { colorTextQuaternary: '#66737f', colorTextTertiary: '#4d5b68' },
        Form: { itemMarginBottom: 14, verticalLabelPadding: '0 0 4px' },
    },
};
