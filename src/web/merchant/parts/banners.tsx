import type { ReactNode } from 'react';
import { networkState } from '../network.js';
import { useSession } from '../session.js';
import { useStore } from '../store.js';
import { Say } from './say.js';

export function Banner({ bad, children }: { bad?: boolean; children: ReactNode }) {
  return <div className={bad ? 'banner err' : 'banner'} role="status"><p className="s">{children}</p></div>;
}

export function DemoBanner() {
  const { site } = useSession();
  return site?.demo ? <p className="demo"><Say k="demo" /></p> : null;
}

export function NetworkBanner() {
  const { state } = useStore(networkState);
  return state === 'fine' ? null : <Banner><Say k={state === 'slow' ? 'net.slow' : 'net.down'} /></Banner>;
}
