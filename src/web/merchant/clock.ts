let ahead = 0;

/** The server's clock decides what is still possible; the phone's may be wrong. */
export const setServerNow = (iso: string): void => {
  ahead = Date.parse(iso) - Date.now();
};
export const now = (): Date => new Date(Date.now() + ahead);
