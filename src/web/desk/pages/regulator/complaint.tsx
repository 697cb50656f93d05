import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { type ComplaintView, FORM_SECTIONS } from '../../../../contract/index.js';
import { useKeys } from '../../keys.js';
import { Ident } from '../../parts/ident.js';
import { Empty, ProblemPanel, Wait } from '../../parts/states.js';
import { api } from '../../api.js';
import { useT } from '../../words.js';
import { ComplaintState, DueCell } from './columns.js';
import { Dialogs, type Doing } from './dialogs.js';
import { FormSections } from './sections.js';
import { Side } from './side.js';
import { useAct, useComplaint, useDoing } from './use-regulator.js';
import './regulator.css';

export default function ComplaintPage() {
  const { id = '' } = useParams(),
    read = useComplaint(id);
  return (
    <main className="page">
      <Wait on={read}>{complaint => <Complaint key={complaint.id} complaint={complaint} />}</Wait>
    </main>
  );
}

/** One complaint: its form at the left, dates, people and acts at the right. */
function Complaint({ complaint }: { complaint: ComplaintView }) {
  const t = useT(),
    { form, may } = complaint,
    { doing, start, close } = useDoing<Doing>(),
    [at, setAt] = useState(0),
    section = FORM_SECTIONS[at]!;
  const move = (by: number) => setAt(now => Math.min(FORM_SECTIONS.length - 1, Math.max(0, now + by)));
  const mayDecide = Boolean(complaint.check?.mayDecide);
  useKeys({
    down: () => move(1),
    up: () => move(-1),
    next: () => form && may.edit && start({ what: 'edit', section }),
    sign: () => mayDecide && start({ what: 'decide', countersign: complaint.check!, granted: true }),
    reject: () => mayDecide && start({ what: 'decide', countersign: complaint.check!, granted: false }),
  });
  return (
    <>
      <Head complaint={complaint} />
      <div className="split comp">
        <section className="cf" aria-label={t('comp.form')}>
          {form ? (
            <FormSections complaint={complaint} at={at} choose={setAt} edit={which => start({ what: 'edit', section: which })} />
          ) : (
            <Draft complaint={complaint} />
          )}
        </section>
        <aside className="pv" aria-label={t('records.detail')}>
          <Side complaint={complaint} start={start} />
        </aside>
      </div>
      {doing && <Dialogs doing={doing} complaint={complaint} close={close} />}
    </>
  );
}

function Head({ complaint }: { complaint: ComplaintView }) {
  const t = useT();
  return (
    <header className="page-head">
      <Link to="/regulator" className="back s">
        ‹ {t('comp.back')}
      </Link>
      <h1>
        <Ident value={complaint.no} copy label={t('comp.form')} />
      </h1>
      <ComplaintState row={complaint} />
      <span className="ell">
        {t(`source.${complaint.source}`)} <span className="id s">{complaint.reference}</span>
      </span>
      <span className="grow" />
      <DueCell row={complaint} />
    </header>
  );
}

function Draft({ complaint }: { complaint: ComplaintView }) {
  const t = useT(),
    draft = useAct(complaint.id, () => api.post(`/complaints/${complaint.id}/form`, { version: 0 }));
  return (
    <>
      {Boolean(draft.error) && <ProblemPanel error={draft.error} />}
      <Empty
        title={t('comp.form.none')}
        actions={
          complaint.may.edit && (
            <Button type="primary" loading={draft.isPending} onClick={() => draft.mutate(undefined)}>
              {t('comp.form.draft')}
            </Button>
          )
        }
      >
        {t('comp.form.noneWhy')}
      </Empty>
    </>
  );
}
