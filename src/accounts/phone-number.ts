/** Eleven digits without country code, spaces or dashes. */
export const normalPhone = (text: string): string => text.replace(/[ -]/g, '').replace(/^\+?86/, '');
