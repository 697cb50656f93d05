import { makeChunk, useChunk } from '../chunk.js';
import { t } from '../i18n.js';
import { Loading } from '../parts/loading.js';
import { Page } from '../parts/page.js';
import { UnreachedCase } from '../parts/case/states.js';
import type { PrintedProps } from '../printed/index.js';
import { paths } from '../router.js';

const page = makeChunk(() => import('../printed/index.js'));

/** Vouchers and certificates; few visitors ever open one. */
export function PrintedPage(props: PrintedProps) {
  const chunk = useChunk(page);
  if (chunk) return <chunk.PrintedPage {...props} />;
  if (chunk === null) return <UnreachedCase id={props.id} again={() => location.reload()} />;
  return <Page title={t('cases.title')} back={paths.case(props.id)}><Loading /></Page>;
}
