import { Button, Drawer, Input } from 'antd';
import { useCallback, useId, useState } from 'react';
import type { ApprovalPolicyView, DraftPolicy } from '../../../../contract/index.js';
import { Problem } from '../../api.js';
import { ProblemPanel } from '../../parts/states.js';
import { useT } from '../../words.js';
import { AutomaticEditor } from './automatic-editor.js';
import { Effects } from './effects.js';
import { type CountWrong, LinesEditor } from './lines-editor.js';
import { draftFrom, useDrafting, usePreview } from './use-policies.js';

/** A draft from the version in force; whom it affects is looked at before it is kept. */
export function Editor({ policy, close }: { policy: ApprovalPolicyView; close: () => void }) {
  const t = useT(),
    noteId = useId();
  const [draft, setDraft] = useState<DraftPolicy>(() => draftFrom(policy));
  const preview = usePreview(),
    keep = useDrafting(close);
  const change = (part: Partial<DraftPolicy>) => {
    setDraft({ ...draft, ...part });
    preview.reset();
    keep.reset();
  };
  const error = keep.error ?? preview.error;
  const wrong = (field: string) => (error instanceof Problem ? error.field(field) : undefined);
  const [wrongs, setWrongs] = useState(0);
  const countWrong = useCallback<CountWrong>(by => setWrongs(count => count + by), []);
  const noted = draft.note.trim().length > 1;
  return (
    <Drawer
      open
      size={760}
      title={t('policy.change')}
      mask={{ closable: false }}
      onClose={close}
      footer={
        <div className="row end">
          {!noted && <span className="s m">{t('policy.noteFirst')}</span>}
          <Button onClick={close}>{t('action.back')}</Button>
          <Button type={preview.data ? 'default' : 'primary'} disabled={!noted || wrongs > 0} loading={preview.isPending} onClick={() => preview.mutate(draft)}>
            {t('policy.look')}
          </Button>
          <Button type="primary" disabled={!preview.data || wrongs > 0} loading={keep.isPending} onClick={() => keep.mutate(draft)}>
            {t('policy.keep')}
          </Button>
        </div>
      }
    >
      {Boolean(error) && <ProblemPanel error={error} />}
      <label className="field" htmlFor={noteId}>
        {t('policy.why')} <span className="s m">{t('field.required')}</span>
        <Input id={noteId} value={draft.note} maxLength={500} onChange={event => change({ note: event.target.value })} aria-required />
      </label>
      <LinesEditor lines={draft.lines} wrong={group => wrong(`lines.${group}`)} onChange={lines => change({ lines })} onWrong={countWrong} />
      <AutomaticEditor
        automatic={draft.automatic}
        sampleEvery={draft.sampleEvery}
        wrong={wrong('automatic')}
        onChange={automatic => change({ automatic })}
        onSampleEvery={sampleEvery => change({ sampleEvery })}
        onWrong={countWrong}
      />
      {preview.data && (
        <section aria-live="polite">
          <h3>{t('policy.effects')}</h3>
          <Effects preview={preview.data} />
        </section>
      )}
    </Drawer>
  );
}
