import { useState } from 'react';
import type { Claim } from '../../../../contract/index.js';
import { corrected, FIXABLE, typedOf, type Fixed } from '../../correction.js';
import { deadline } from '../../format.js';
import { t } from '../../i18n.js';
import { recall, remember } from '../../remember.js';
import { AmountField } from '../amount-field.js';
import { DaySelect } from '../day-select.js';
import { Field, FieldGroup } from '../field.js';
import { Say } from '../say.js';
import { StoryField } from '../story-field.js';
import { WhenField } from '../when-field.js';
import type { CasePart } from './decision.js';

function Until({ view }: Pick<CasePart, 'view'>) {
  const dueAt = view.question?.dueAt ?? view.promise?.dueAt;
  return dueAt ? <p className="s"><Say k="promise.your_answer" facts={{ when: deadline(dueAt) }} /><br /><span className="m">{t('promise.silence')}</span></p> : null;
}

function Goods({ hold, view }: CasePart) {
  const say = (goodsHandedOver: boolean) => void hold.take({ step: 'answer', goodsHandedOver });
  return (
    <section className="card">
      <h1>{t('ask.goods_handed_over')}</h1>
      <p>{t('ask.goods.text')}</p>
      <div className="do twin">
        <button type="button" className="btn" disabled={hold.busy} onClick={() => say(true)}>{t('ask.goods.yes')}</button>
        <button type="button" className="btn" disabled={hold.busy} onClick={() => say(false)}>{t('ask.goods.no')}</button>
      </div>
      <Until view={view} />
    </section>
  );
}

interface FixProps {
  field: keyof Claim;
  typed: Fixed;
  onType: (change: Fixed) => void;
}

function Fix({ field, typed, onType }: FixProps) {
  const label = t(`q.${field}` as 'q.rrn');
  const value = typed[field] ?? '';
  const put = (text: string) => onType({ [field]: text });
  if (field.endsWith('Fen')) return <AmountField name={field} label={label} value={value} onChange={put} />;
  if (field === 'occurredAt') return <WhenField label={label} day={typed.day ?? ''} time={typed.time ?? ''} onDay={day => onType({ day })} onTime={time => onType({ time })} />;
  if (field === 'settleDate') return <FieldGroup id={field} label={label}><DaySelect label={label} value={value} onChange={put} /></FieldGroup>;
  return (
    <Field id={field} label={label} note={t('optional.forgot')}>
      {wiring => <input {...wiring} className="in" inputMode={field === 'place' || field === 'terminalModel' ? 'text' : 'numeric'} autoComplete="off" value={value} onChange={event => put(event.currentTarget.value)} />}
    </Field>
  );
}

/** Only the fields that are missing; what is typed outlives the page. */
function Details({ hold, view }: CasePart) {
  const name = `answer.${view.id}`;
  const fields = FIXABLE.filter(field => view.question!.missing.includes(field));
  const [typed, setTyped] = useState<Fixed>(() => ({ ...typedOf(view.claim), ...recall<Fixed>(name) }));
  const type = (change: Fixed) => {
    const next = { ...typed, ...change };
    setTyped(next);
    remember(name, next);
  };
  const send = async () => {
    if (await hold.take({ step: 'answer', correct: corrected(typed, fields), text: typed.story?.trim() || undefined })) remember(name, null);
  };
  return (
    <section className="card fields">
      <h1>{t('ask.details', { n: fields.length })}</h1>
      <p>{view.question?.text ?? t('ask.details.text')}</p>
      {fields.map(field => <Fix key={field} field={field} typed={typed} onType={type} />)}
      <StoryField label={t('q.story')} note={t('optional')} placeholder={t('q.story.safe')} value={typed.story ?? ''} onChange={story => type({ story })} />
      <button type="button" className="btn go" disabled={hold.busy} onClick={() => void send()}>{t('ask.details.go')}</button>
      <Until view={view} />
    </section>
  );
}

function Free({ hold, view }: CasePart) {
  const name = `answer.${view.id}`;
  const [text, setText] = useState(recall<string>(name) ?? '');
  const [empty, setEmpty] = useState(false);
  const type = (next: string) => {
    setText(next);
    setEmpty(false);
    remember(name, next);
  };
  const send = async () => {
    if (!text.trim()) return setEmpty(true);
    if (await hold.take({ step: 'answer', text: text.trim() })) remember(name, null);
  };
  return (
    <section className="card fields">
      <h1>{t('ask.free')}</h1>
      {view.question?.text && <p className="msg">{view.question.text}</p>}
      <StoryField label={t('ask.free.label')} placeholder={t('q.story.safe')} value={text} why={empty ? t('ask.free.empty') : undefined} onChange={type} />
      <button type="button" className="btn go" disabled={hold.busy} onClick={() => void send()}>{t('ask.free.go')}</button>
      <Until view={view} />
    </section>
  );
}

const CARDS = { goods_handed_over: Goods, details: Details, free: Free };

export function QuestionCard(props: CasePart) {
  const Card = CARDS[props.view.question!.ask];
  return <Card {...props} />;
}
