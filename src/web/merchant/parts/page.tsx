import { useEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { t } from '../i18n.js';
import { go, goBack } from '../router.js';
import { useSession } from '../session.js';
import { Icon } from './icon.js';
import { DemoBanner, NetworkBanner } from './banners.js';

interface Frame {
  title: string;
  /** digits people read out */
  mono?: boolean;
  /** where 返回 leads; `home` says 首页 because going back must not reach a sent form */
  back?: string;
  home?: boolean;
  /** replaces the network banner */
  banner?: ReactNode;
  /** under the top bar */
  line?: ReactNode;
  bar?: ReactNode;
  pair?: boolean;
  children: ReactNode;
}

const hotlineHref = (hotline: string): string => `tel:${hotline.replace(/[^\d+]/g, '')}`;

export function HotlineLink({ className, whole }: { className?: string; whole?: boolean }) {
  const { site } = useSession();
  if (!site) return null;
  return (
    <a className={className} href={hotlineHref(site.hotline)}>
      <Icon name="phone" />{whole ? site.hotline : t('call')}
    </a>
  );
}

function TopBar({ title, mono, back, home }: Frame) {
  const leave = () => (home ? go(back!, 'replace') : goBack(back!));
  return (
    <div className="top">
      {back !== undefined && (
        <a className="back" href={back} onClick={event => { event.preventDefault(); leave(); }}>
          <Icon name="back" />{t(home ? 'home' : 'back')}
        </a>
      )}
      <span className={back === undefined ? 'brand' : 't'}>{mono ? <span className="num">{title}</span> : title}</span>
      <HotlineLink className="help" whole={back === undefined} />
    </div>
  );
}

/** The keyboard's 前往 does what the page's one solid button does. */
function enterGoes(event: KeyboardEvent): void {
  const target = event.target as HTMLInputElement;
  if (event.key !== 'Enter' || event.nativeEvent.isComposing || target.tagName !== 'INPUT' || target.type === 'radio') return;
  document.querySelector<HTMLElement>('.bar > .btn.go')?.click();
}

/** The frame of every page: bar with the telephone, banner, content, bottom bar. */
export function Page(frame: Frame) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    document.title = frame.title;
  }, [frame.title]);
  useEffect(() => main.current?.focus({ preventScroll: true }), []);
  return (
    <>
      <header>
        <DemoBanner />
        <TopBar {...frame} />
        {frame.banner ?? <NetworkBanner />}
        {frame.line}
      </header>
      <main ref={main} tabIndex={-1} onKeyDown={enterGoes}>{frame.children}</main>
      {frame.bar && <footer className={frame.pair ? 'bar pair' : 'bar'}>{frame.bar}</footer>}
    </>
  );
}
