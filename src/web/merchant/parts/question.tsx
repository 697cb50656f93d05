import type { CaseKind } from '../../../contract/index.js';
import type { Draft, Mistake } from '../draft.js';
import { hasText, t, type Key } from '../i18n.js';
import { KIND_TABLE, type Asked, type QuestionName } from '../kinds.js';
import type { DraftHold } from '../use-draft.js';
import { AmountField } from './amount-field.js';
import { DaySelect } from './day-select.js';
import { Last4Field, SlipNumberField } from './digits-field.js';
import { wordsOf } from './errors-box.js';
import { FieldGroup } from './field.js';
import { RadioList } from './radio-list.js';
import { StoryField } from './story-field.js';
import { TerminalQuestion } from './terminal-question.js';
import { WhenField } from './when-field.js';

interface Props {
  asked: Asked;
  draft: Draft;
  hold: DraftHold;
  mistake?: Mistake;
}

/** The question's text for this symptom, else the common one. */
const labelFor = (name: string, symptom: string): string => {
  const own = `q.${name}.${symptom}`;
  return t(hasText(own) ? own : (`q.${name}` as Key));
};

const NOTES = { photo: 'q.from.photo', label: 'q.from.label', person: null } as const;

/** Where the answer comes from, as the small note beside the question. */
export function noteOf({ sources, doubtful }: Draft, name: QuestionName): string | undefined {
  const key = NOTES[sources?.[name] ?? 'person'];
  return key ? t(doubtful?.includes(name) && key === 'q.from.photo' ? 'q.from.doubt' : key) : undefined;
}

/** One question of the form; which ones are asked stands in the table of kinds. */
export function Question({ asked: { name, required }, draft, hold, mistake }: Props) {
  const { answers, symptom } = draft;
  const why = mistake && wordsOf(mistake);
  const label = labelFor(name, symptom);
  const from = noteOf(draft, name);
  const note = from ?? (required ? undefined : t('optional'));
  if (name === 'amount' || name === 'intended' || name === 'expected') {
    return <AmountField name={name} label={label} note={note} why={why} value={answers[name] ?? ''} onChange={value => hold.answer({ [name]: value })} />;
  }
  if (name === 'which') {
    const choices = KIND_TABLE[symptom].kinds.map(kind => ({ value: kind, label: t(`choice.${kind}` as Key), hint: t(`choice.${kind}.hint` as Key) }));
    return <RadioList<CaseKind> id="which" label={label} why={why} choices={choices} value={answers.kind} onChange={kind => hold.answer({ kind })} />;
  }
  if (name === 'when') {
    return <WhenField label={label} note={from} why={why} day={answers.day ?? ''} time={answers.time ?? ''} onDay={day => hold.answer({ day })} onTime={time => hold.answer({ time })} />;
  }
  if (name === 'settleDay') {
    return (
      <FieldGroup id="settleDay" label={label} why={why}>
        <DaySelect label={label} value={answers.settleDay ?? ''} bad={Boolean(why)} onChange={settleDay => hold.answer({ settleDay })} />
      </FieldGroup>
    );
  }
  if (name === 'terminal') return <TerminalQuestion draft={draft} hold={hold} why={why} from={from} />;
  if (name === 'last4') return <Last4Field note={from} why={why} value={answers.last4 ?? ''} onChange={last4 => hold.answer({ last4 })} />;
  if (name === 'slipNo') return <SlipNumberField note={from} why={why} value={answers.slipNo ?? ''} onChange={slipNo => hold.answer({ slipNo })} />;
  const place = labelFor('story.place', symptom);
  return <StoryField label={label} note={note} why={why} placeholder={place} value={answers.story ?? ''} onChange={story => hold.answer({ story })} />;
}
