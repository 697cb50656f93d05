import type { MouseEvent, ReactNode } from 'react';
import { go } from '../router.js';

interface Props {
  to: string;
  className?: string;
  replace?: boolean;
  onClick?: () => void;
  /** where the text alone does not say enough */
  label?: string;
  children?: ReactNode;
}

/** A real link that stays inside the page. */
export function Link({ to, className, replace, onClick, label, children }: Props) {
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    onClick?.();
    go(to, replace ? 'replace' : 'push');
  };
  return <a href={to} className={className} aria-label={label} onClick={follow}>{children}</a>;
}
