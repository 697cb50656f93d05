import { Button, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { DossierView } from '../../../../contract/index.js';
import { useKeysOver } from '../../keys.js';
import { Dialog } from '../../parts/step/dialog.js';
import { useT } from '../../words.js';
import type { DossierDesk } from './use-dossier.js';

/** Asks for the second person and then shows, this once, what opens the annex. */
export function AskRelease({ dossier, desk }: { dossier: DossierView; desk: DossierDesk }) {
  const t = useT(),
    id = useId(),
    [reason, setReason] = useState(''),
    { passphrase, release, close } = desk;
  useKeysOver(true);
  if (passphrase) return <Passphrase words={passphrase} version={dossier.version} close={close} />;
  return (
    <Dialog
      title={t('dossier.askTitle', { version: dossier.version })}
      verb={t('dossier.ask')}
      legal
      ready={Boolean(reason.trim())}
      pending={release.isPending}
      problem={release.error}
      onSend={() => release.mutate({ id: dossier.id, reason: reason.trim() })}
      onClose={close}
    >
      <p className="m">{t('dossier.askWhat')}</p>
      <label className="field" htmlFor={id}>
        {t('dossier.reason')}
        <span className="s m"> {t('field.required')}</span>
        <Input.TextArea id={id} autoSize={{ minRows: 3, maxRows: 8 }} maxLength={1000} value={reason} onChange={event => setReason(event.target.value)} aria-required />
      </label>
    </Dialog>
  );
}

/** Only its own button closes it: nobody loses the words by a stray key. */
function Passphrase({ words, version, close }: { words: string; version: number; close: () => void }) {
  const t = useT();
  const kept = (
    <Button type="primary" className="legal" onClick={close}>
      {t('dossier.kept')}
    </Button>
  );
  return (
    <Modal open title={t('dossier.asked', { version })} keyboard={false} closable={false} mask={{ closable: false }} footer={kept}>
      <p>{t('dossier.passphrase')}</p>
      <p className="dzp">
        <code>{words}</code>
      </p>
    </Modal>
  );
}
