import type { LegalView } from '../../../../contract/index.js';
import { Empty } from '../../parts/states.js';
import { useT } from '../../words.js';

export function Rules({ legal }: { legal: LegalView }) {
  const t = useT();
  if (!legal.rules.length) return <Empty title={t('legal.noRules')}>{t('legal.noRulesWhy')}</Empty>;
  return (
    <ul className="rules">
      {legal.rules.map(rule => (
        <li key={rule.rule}>
          <b>{rule.rule}</b>
          <span className="m s">{t('case.ruleVersion', { version: rule.version })}</span>
          <p>{t.code('reason', rule.text)}</p>
        </li>
      ))}
    </ul>
  );
}
