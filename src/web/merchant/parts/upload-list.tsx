import { t } from '../i18n.js';
import { removeUpload, resume, useUploads, type Upload } from '../uploads.js';
import { Icon } from './icon.js';
import { Thumb } from './photo-list.js';

function StateLine({ row }: { row: Upload }) {
  if (row.state === 'done') return <span className="ok with-i"><Icon name="check" />{t('upload.done')}</span>;
  const text = t(`upload.${row.state}`, { percent: row.percent, seconds: row.wait ?? 2 });
  const held = row.state !== 'sending' && row.state !== 'waiting';
  return <span className={held ? 'warn' : 'm'}>{text}{row.state === 'refused' && <><br />{row.why || t('upload.gone')}</>}</span>;
}

function UploadRow({ row, n }: { row: Upload; n: number }) {
  return (
    <li className="up">
      <Thumb photo={row.photo} n={n} />
      <div>
        <b>{t('photo.n', { n })}</b><StateLine row={row} />
        {row.state !== 'done' && row.state !== 'refused' && (
          <progress className={row.state === 'sending' ? 'meter' : 'meter held'} max={100} value={row.percent} aria-label={t('photo.n', { n })} />
        )}
      </div>
      {row.state !== 'done' && (
        <div className="up-do">
          {row.state === 'held' && <button type="button" className="btn" onClick={resume}>{t('upload.again')}</button>}
          <button type="button" className="btn" aria-label={t('photo.remove.of', { n })} onClick={() => void removeUpload(row.photo.id)}>{t('photo.remove')}</button>
        </div>
      )}
    </li>
  );
}

/** Photos on their way to this case; `pending`: not those that arrived, for they are shown elsewhere. */
export function UploadList({ caseId, pending }: { caseId: string; pending?: true }) {
  const rows = useUploads(caseId).filter(row => !pending || row.state !== 'done');
  if (!rows.length) return null;
  return <ul className="ups" aria-live="polite">{rows.map((row, i) => <UploadRow key={row.photo.id} row={row} n={i + 1} />)}</ul>;
}
