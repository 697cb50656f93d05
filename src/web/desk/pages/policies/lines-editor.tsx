import { Button, Input } from 'antd';
import { useEffect, useId, useState } from 'react';
import { SIGNER_GROUPS, type SignerGroup, type SignerLine } from '../../../../contract/index.js';
import { fenOf } from '../../format.js';
import { useT } from '../../words.js';
import { SignerPicker } from './signer-picker.js';

interface Props {
  lines: SignerLine[];
  /** what the server says is wrong with a group */
  wrong: (group: SignerGroup) => string | undefined;
  onChange: (lines: SignerLine[]) => void;
  onWrong: CountWrong;
}
/** one more field that holds no amount, or one less */
export type CountWrong = (by: 1 | -1) => void;

const yuanOf = (fen: number) => (fen % 100 ? (fen / 100).toFixed(2) : String(fen / 100));

interface LimitProps {
  fen: number;
  label: string;
  onChange: (fen: number) => void;
  onWrong: CountWrong;
}

/** An amount in yuan; what is no amount stays as typed, says so, and is counted as long as it stands there. */
export function LimitField({ fen, label, onChange, onWrong }: LimitProps) {
  const t = useT(),
    id = useId();
  const [typed, setTyped] = useState(yuanOf(fen));
  const isWrong = !isLimit(fenOf(typed));
  useEffect(() => {
    if (!isWrong) return;
    onWrong(1);
    return () => onWrong(-1);
  }, [isWrong, onWrong]);
  return (
    <>
      <Input
        size="small"
        className="limit"
        inputMode="decimal"
        prefix="¥"
        aria-label={label}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? id : undefined}
        status={isWrong ? 'error' : undefined}
        value={typed}
        onChange={event => {
          setTyped(event.target.value);
          const next = fenOf(event.target.value);
          if (isLimit(next)) onChange(next);
        }}
      />
      {isWrong && (
        <span id={id} className="s red">
          {t('policy.noAmount')}
        </span>
      )}
    </>
  );
}

const isLimit = (fen: number | undefined): fen is number => fen !== undefined && fen > 0;

/** Lines of each group, from the lowest limit to none. */
export function LinesEditor({ lines, wrong, onChange, onWrong }: Props) {
  const put = (group: SignerGroup, rows: SignerLine[]) => onChange([...lines.filter(line => line.group !== group), ...rows]);
  return (
    <>
      {SIGNER_GROUPS.map(group => (
        <Group
          key={group}
          group={group}
          rows={lines.filter(line => line.group === group)}
          wrong={wrong(group)}
          onChange={rows => put(group, rows)}
          onWrong={onWrong}
        />
      ))}
    </>
  );
}

interface GroupProps {
  group: SignerGroup;
  rows: SignerLine[];
  wrong?: string;
  onChange: (rows: SignerLine[]) => void;
  onWrong: CountWrong;
}

function Group({ group, rows, wrong, onChange, onWrong }: GroupProps) {
  const t = useT(),
    title = t(`policy.group.${group}`);
  // a field keeps what was typed, so it must stay with its row
  const [ids, setIds] = useState(() => rows.map((_, at) => at));
  const last = rows.at(-1);
  const split = () => {
    if (!last) return;
    setIds(ids.toSpliced(-1, 0, Math.max(...ids) + 1));
    onChange(rows.toSpliced(-1, 0, { ...last, upToFen: (rows.at(-2)?.upToFen ?? 0) + 100_000 }));
  };
  const remove = (at: number) => {
    setIds(ids.toSpliced(at, 1));
    onChange(rows.toSpliced(at, 1));
  };
  return (
    <fieldset className="field">
      <legend>
        <b>{title}</b> <span className="s m">{t(`policy.group.${group}.hint`)}</span>
      </legend>
      {rows.map((row, at) => (
        <div key={ids[at]} className="line">
          {row.upToFen === null ? (
            <span className="limit">{t(rows.length > 1 ? 'policy.rest' : 'policy.any')}</span>
          ) : (
            <LimitField
              fen={row.upToFen}
              label={`${title} ${t('policy.upTo')}`}
              onChange={upToFen => onChange(rows.with(at, { ...row, upToFen }))}
              onWrong={onWrong}
            />
          )}
          <SignerPicker roles={row.signers} label={title} onChange={signers => onChange(rows.with(at, { ...row, signers }))} />
          {row.upToFen !== null && (
            <Button size="small" type="text" onClick={() => remove(at)}>
              {t('policy.removeLine')}
            </Button>
          )}
        </div>
      ))}
      {wrong && <p className="err">{wrong}</p>}
      {group !== 'no_money' && (
        <Button size="small" type="link" onClick={split}>
          {t('policy.addLine')}
        </Button>
      )}
    </fieldset>
  );
}
