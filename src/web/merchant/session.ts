import type { Locale, MeView, SiteView } from '../../contract/index.js';
import { api, onSignedOut, Problem } from './api.js';
import { setServerNow } from './clock.js';
import { loadLocale } from './i18n.js';
import { recall, remember } from './remember.js';
import { makeStore, useStore } from './store.js';

interface Session {
  /** the last known site while the newest is on its way */
  site: SiteView | null;
  /** whether `site` came from the server now: its clock may be believed */
  fresh: boolean;
  /** undefined: not known yet */
  me: MeView | null | undefined;
  /** was signed in on this page and no longer is */
  lapsed: boolean;
  locale: Locale;
}

export const session = makeStore<Session>({ site: recall<SiteView>('site'), fresh: false, me: undefined, lapsed: false, locale: recall<Locale>('locale') ?? 'zh' });
export const useSession = (): Session => useStore(session);

export async function loadSite(): Promise<void> {
  try {
    const site = await api.site();
    setServerNow(site.now);
    remember('site', site);
    session.set({ site, fresh: true });
  } catch {
    setTimeout(() => void loadSite(), 10_000);
  }
}

export async function loadMe(): Promise<void> {
  try {
    const me = await api.me();
    session.set({ me: me.role === 'merchant' ? me : null });
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) session.set({ me: null });
    else setTimeout(() => void loadMe(), 10_000);
  }
}

export async function speak(next: Locale): Promise<void> {
  await loadLocale(next);
  remember('locale', next);
  document.documentElement.lang = next === 'zh' ? 'zh-CN' : 'en';
  session.set({ locale: next });
  if (session.get().me) await api.speak(next).catch(() => undefined);
}

onSignedOut(() => session.set({ me: null, lapsed: Boolean(session.get().me) || session.get().lapsed }));

export async function signOut(): Promise<void> {
  remember('phone', null);
  await api.signOut().catch(() => undefined);
  session.set({ me: null, lapsed: false });
}
