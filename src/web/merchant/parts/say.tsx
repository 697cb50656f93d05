import { Fragment, type ReactNode } from 'react';
import { t, type Facts, type Key } from '../i18n.js';

const bold = (line: string): ReactNode[] =>
  line.split('**').map((piece, i) => (i % 2 ? <b key={i}>{piece}</b> : piece));

/** A text of the catalogue with its bold words and line breaks. */
export function Say({ k, facts }: { k: Key; facts?: Facts }) {
  return <Words text={t(k, facts)} />;
}

export function Words({ text }: { text: string }) {
  return <>{text.split('\n').map((line, i) => <Fragment key={i}>{i > 0 && <br />}{bold(line)}</Fragment>)}</>;
}
