import { makeChunk, useChunk } from '../chunk.js';
import { t } from '../i18n.js';
import { Loading } from '../parts/loading.js';
import { Page } from '../parts/page.js';
import { UnreachedCase } from '../parts/case/states.js';
import { paths } from '../router.js';

const page = makeChunk(() => import('./case.js'));

/** So that it is there when the network is not. */
export const fetchCasePage = (): void => void page.load();

/** The page of one case; reports do without it. */
export function CasePage(props: { id: string; part: 'case' | 'contest' }) {
  const chunk = useChunk(page);
  if (chunk) return <chunk.CasePage {...props} />;
  if (chunk === null) return <UnreachedCase id={props.id} again={() => location.reload()} />;
  return <Page title={t('cases.title')} back={paths.cases}><Loading /></Page>;
}
