/** A4 in points of 1/72 inch, and where print stands on it. */
export const SHEET = { width: 595.28, height: 841.89, left: 54, right: 54, top: 74, bottom: 62 };
export const INNER = SHEET.width - SHEET.left - SHEET.right;
export const LOWEST = SHEET.height - SHEET.bottom;

/** Dark enough to survive a fax and a thermal printer. */
export const INK = { text: '#14181f', label: '#56606d', rule: '#c3cad4', strong: '#1d3f87', tint: '#f3f6fb', warn: '#a8231b' };
