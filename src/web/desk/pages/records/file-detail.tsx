import type { FileView } from '../../../../contract/index.js';
import { Moment } from '../../parts/due.js';
import { Hash } from '../../parts/ident.js';
import { Fact } from '../../parts/section.js';
import { Dot } from '../../parts/status.js';
import { useT } from '../../words.js';

export const FILE_DOT = { loaded: 'done', rejected: 'hold', noop: 'wait' } as const;

export function FileDetail({ file }: { file: FileView }) {
  const t = useT();
  return (
    <>
      <header>
        <div className="row s m">
          <Dot kind={FILE_DOT[file.outcome]}>{t(`outcome.${file.outcome}`)}</Dot>
          <Moment at={file.at} />
        </div>
        <h2 className="id">{file.name}</h2>
        {file.reason && <p className="amber">{t.code('fileReason', file.reason)}</p>}
      </header>
      <div className="in">
        <section>
          <dl className="kvs">
            <Fact label={t('records.loaded')}>{file.loaded}</Fact>
            <Fact label={t('records.ignored')}>{file.ignored}</Fact>
            <Fact label={t('records.parked')}>{file.parked}</Fact>
            <Fact label={t('records.conflicts')}>{file.conflicts}</Fact>
            <Fact label="SHA-256">
              <Hash value={file.sha256} />
            </Fact>
          </dl>
        </section>
        <section>
          <h3>
            {t('records.badLines')}
            <span>{file.rejectedLines.length}</span>
          </h3>
          {file.rejectedLines.length ? (
            <table className="bk">
              <thead>
                <tr>
                  <th scope="col">{t('records.lineNo')}</th>
                  <th scope="col">{t('records.column')}</th>
                  <th scope="col">{t('records.value')}</th>
                </tr>
              </thead>
              <tbody>
                {file.rejectedLines.map(line => (
                  <tr key={`${line.line} ${line.column}`} className="diff">
                    <td>{line.line}</td>
                    <td>
                      <span className="id s">{line.column}</span>
                    </td>
                    <td>
                      <span className="id s">{line.value || '∅'}</span>
                      <br />
                      <span className="s m">{t.code('lineReason', line.reason)}</span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          ) : (
            <p className="m s">{t('records.noBad')}</p>
          )}
        </section>
      </div>
    </>
  );
}
