import { t } from '../i18n.js';

/** Grey blocks in the final layout after 200 ms (the style sheet's clock); after 3 s the network banner speaks. */
export function Loading({ blocks = 3 }: { blocks?: number }) {
  return (
    <div aria-busy="true" aria-label={t('loading')} role="status">
      {Array.from({ length: blocks }, (_, i) => <div key={i} className="grey" />)}
    </div>
  );
}
