import { Button, Modal } from 'antd';
import { useRef } from 'react';
import type { UploadLimitsView } from '../../../../contract/index.js';
import { limitFacts } from '../../evidence/upload-rules.js';
import { bytes } from '../../format.js';
import { useT } from '../../words.js';
import { Icon } from '../icon.js';
import { type Sending, useUploads } from './use-uploads.js';

/** Several files at once; what may be sent is said before anyone chooses. */
export default function Upload({ caseId, limits, close }: { caseId: string; limits: UploadLimitsView; close: () => void }) {
  const t = useT(),
    input = useRef<HTMLInputElement>(null),
    uploads = useUploads(caseId, limits);
  return (
    <Modal
      open
      width={520}
      title={t('upload.title')}
      onCancel={close}
      mask={{ closable: false }}
      footer={
        <div className="row end">
          <span className="s m grow" role="status">
            {uploads.busy ? t('upload.busy') : ''}
          </span>
          <Button onClick={close}>{t('action.back')}</Button>
          <Button type={uploads.list.length ? 'default' : 'primary'} autoFocus onClick={() => input.current?.click()}>
            <Icon name="upload" /> {t(uploads.list.length ? 'upload.more' : 'upload.choose')}
          </Button>
        </div>
      }
    >
      <p>{t('upload.limits', limitFacts(limits, t))}</p>
      <p className="s m">{t('upload.care')}</p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        aria-label={t('upload.choose')}
        accept={limits.types.join(',')}
        onChange={event => {
          uploads.add([...(event.target.files ?? [])]);
          event.target.value = '';
        }}
      />
      {uploads.list.length > 0 && (
        <ul className="ups" aria-live="polite">
          {uploads.list.map(one => (
            <Row key={one.key} one={one} limits={limits} again={() => uploads.again(one)} />
          ))}
        </ul>
      )}
    </Modal>
  );
}

function Row({ one, limits, again }: { one: Sending; limits: UploadLimitsView; again: () => void }) {
  const t = useT(),
    { file, state, problem } = one;
  const bad = state === 'refused' || state === 'failed';
  const why = one.why
    ? t(`refused.${one.why}`, limitFacts(limits, t))
    : problem?.lost
      ? t('problem.lost')
      : problem?.view.title || t('problem.failed');
  return (
    <li>
      <span className="ell" title={file.name}>
        {file.name}
      </span>
      <span className="s m nw">{bytes(file.size)}</span>
      <span className={bad ? 's red' : state === 'done' ? 's green' : 's m'}>{t(`sending.${state}`)}</span>
      {bad && (
        <p className="s red">
          {why}
          {problem?.view.detail ? ` ${problem.view.detail}` : ''}
          {state === 'failed' && (
            <Button type="link" size="small" onClick={again}>
              {t('problem.retry')}
            </Button>
          )}
        </p>
      )}
    </li>
  );
}
