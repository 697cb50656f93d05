import { Button, Input } from 'antd';
import { useState } from 'react';
import { SIGNER_GROUPS, type SignerGroup, type SignerLine } from '../../../../contract/index.js';
import { fenOf } from '../../format.js';
import { useT } from '../../words.js';
import { SignerPicker } from './signer-picker.js';

interface Props {
  lines: SignerLine[];
  /** what the server says is wrong with a group */
  wrong: (group: SignerGroup) => string | undefined;
  onChange: (lines: SignerLine[]) => void;
}

const yuanOf = (fen: number) => (fen % 100 ? (fen / 100).toFixed(2) : String(fen / 100));

/** An amount in yuan; what is no amount stays as typed and says so. */
export function LimitField({ fen, label, onChange }: { fen: number; label: string; onChange: (fen: number) => void }) {
  const [typed, setTyped] = useState(yuanOf(fen));
  const read = fenOf(typed);
  return (
    <Input
      size="small"
      className="limit"
      inputMode="decimal"
      prefix="¥"
      aria-label={label}
      status={read === undefined || read <= 0 ? 'error' : undefined}
      value={typed}
      onChange={event => {
        setTyped(event.target.value);
        const next = fenOf(event.target.value);
        if (next !== undefined && next > 0) onChange(next);
      }}
    />
  );
}

/** Lines of each group, from the lowest limit to none. */
export function LinesEditor({ lines, wrong, onChange }: Props) {
  const put = (group: SignerGroup, rows: SignerLine[]) => onChange([...lines.filter(line => line.group !== group), ...rows]);
  return (
    <>
      {SIGNER_GROUPS.map(group => (
        <Group key={group} group={group} rows={lines.filter(line => line.group === group)} wrong={wrong(group)} onChange={rows => put(group, rows)} />
      ))}
    </>
  );
}

interface GroupProps {
  group: SignerGroup;
  rows: SignerLine[];
  wrong?: string;
  onChange: (rows: SignerLine[]) => void;
}

function Group({ group, rows, wrong, onChange }: GroupProps) {
  const t = useT(),
    title = t(`policy.group.${group}`);
  const last = rows.at(-1);
  const split = () => last && onChange([...rows.slice(0, -1), { ...last, upToFen: (rows.at(-2)?.upToFen ?? 0) + 100_000 }, last]);
  return (
    <fieldset className="field">
      <legend>
        <b>{title}</b> <span className="s m">{t(`policy.group.${group}.hint`)}</span>
      </legend>
      {rows.map((row, at) => (
        <div key={at} className="line">
          {row.upToFen === null ? (
            <span className="limit">{t(rows.length > 1 ? 'policy.rest' : 'policy.any')}</span>
          ) : (
            <LimitField fen={row.upToFen} label={`${title} ${t('policy.upTo')}`} onChange={upToFen => onChange(rows.with(at, { ...row, upToFen }))} />
          )}
          <SignerPicker roles={row.signers} label={title} onChange={signers => onChange(rows.with(at, { ...row, signers }))} />
          {row.upToFen !== null && (
            <Button size="small" type="text" onClick={() => onChange(rows.toSpliced(at, 1))}>
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
