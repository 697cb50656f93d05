import type { ClosedOption } from '../../../../contract/index.js';
import { ruleWords } from '../../rule-words.js';
import { useT } from '../../words.js';

/** Options that stand closed: struck through, with the guard or the rule that closes each, in words; what one thing closes stands on one line. */
export function Closed({ options }: { options: readonly ClosedOption[] }) {
  const t = useT();
  if (!options.length) return null;
  const lines = new Map<string, ClosedOption[]>();
  for (const option of options) {
    const why = `${option.rule} ${t.code('reason', option.code, option.facts)}`;
    lines.set(why, [...(lines.get(why) ?? []), option]);
  }
  return (
    <ul className="cl" aria-label={t('proposal.closed')}>
      {[...lines.values()].map(([first, ...others]) => (
        <li key={first!.remedy}>
          <span>{[first!, ...others].map(one => t(`remedy.${one.remedy}`)).join(t('glue.list'))}</span>
          <span>{ruleWords(first!.rule, t)}</span>
          <span>{t.code('reason', first!.code, first!.facts)}</span>
        </li>
      ))}
    </ul>
  );
}
