import { Select } from 'antd';
import { type OptionsView, PROPOSABLE, type RemedyKind } from '../../../../contract/index.js';
import { ruleWords } from '../../rule-words.js';
import { useT } from '../../words.js';

interface Props {
  id: string;
  value: RemedyKind | undefined;
  options: OptionsView | undefined;
  onChange: (remedy: RemedyKind) => void;
}

/** Every remedy stands there; a closed one is greyed with the guard or rule that closes it. */
export function RemedySelect({ id, value, options, onChange }: Props) {
  const t = useT();
  const closedOf = (remedy: RemedyKind) => options?.options.find(one => one.remedy === remedy)?.closed;
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      listHeight={420}
      options={PROPOSABLE.map(remedy => ({ value: remedy, label: t(`remedy.${remedy}`), disabled: Boolean(closedOf(remedy)) }))}
      optionRender={({ value: remedy, label }) => {
        const closed = closedOf(remedy as RemedyKind);
        return (
          <span className="opt-line">
            <span className={closed ? 'shut' : undefined}>{label}</span>
            {closed && (
              <span className="s">
                {ruleWords(closed.rule, t)} {t.code('reason', closed.code, closed.facts)}
              </span>
            )}
          </span>
        );
      }}
    />
  );
}
