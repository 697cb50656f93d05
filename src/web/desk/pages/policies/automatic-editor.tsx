import { Checkbox, InputNumber } from 'antd';
import { AUTOMATIC_AT_MOST_FEN, AUTOMATIC_KINDS, type AutomaticLine } from '../../../../contract/index.js';
import { useT } from '../../words.js';
import { type CountWrong, LimitField } from './lines-editor.js';

interface Props {
  automatic: AutomaticLine[];
  sampleEvery: number;
  wrong?: string;
  onChange: (automatic: AutomaticLine[]) => void;
  onSampleEvery: (every: number) => void;
  onWrong: CountWrong;
}
const FIRST_FEN = 10_000;

/** Kinds that the system approves by itself, each up to an amount; none unless somebody ticks it. */
export function AutomaticEditor({ automatic, sampleEvery, wrong, onChange, onSampleEvery, onWrong }: Props) {
  const t = useT();
  return (
    <fieldset className="field">
      <legend>
        <b>{t('policy.automatic')}</b> <span className="s m">{t('policy.automaticHint', { mostFen: AUTOMATIC_AT_MOST_FEN })}</span>
      </legend>
      {AUTOMATIC_KINDS.map(kind => {
        const line = automatic.find(one => one.kind === kind);
        const others = automatic.filter(one => one.kind !== kind);
        return (
          <div key={kind} className="line">
            <Checkbox checked={Boolean(line)} onChange={event => onChange(event.target.checked ? [...others, { kind, upToFen: FIRST_FEN }] : others)}>
              {t(`kind.${kind}`)}
            </Checkbox>
            {line && (
              <LimitField
                fen={line.upToFen}
                label={`${t(`kind.${kind}`)} ${t('policy.upTo')}`}
                onChange={upToFen => onChange([...others, { kind, upToFen }])}
                onWrong={onWrong}
              />
            )}
          </div>
        );
      })}
      {wrong && <p className="err">{wrong}</p>}
      <label className="line">
        {t('policy.sampleEvery')}
        <InputNumber size="small" min={2} max={100} precision={0} value={sampleEvery} onChange={value => value && onSampleEvery(value)} />
      </label>
    </fieldset>
  );
}
