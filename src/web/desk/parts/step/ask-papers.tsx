import { Checkbox } from 'antd';
import type { PapersView } from '../../../../contract/index.js';
import { insteadOf } from '../../papers.js';
import { useT } from '../../words.js';

interface Props {
  papers: PapersView;
  value: string[];
  onChange: (value: string[]) => void;
}

/** Exactly the papers the case still lacks, each with what would do as well. */
export function AskPapers({ papers, value, onChange }: Props) {
  const t = useT();
  if (!papers.missing.length) return <p className="s m">{t('ask.noPapers')}</p>;
  return (
    <fieldset className="field">
      <legend>{t('ask.papers')}</legend>
      <Checkbox.Group
        className="ticks one"
        value={value}
        onChange={onChange}
        options={papers.missing.map(paper => {
          const others = insteadOf(papers.requirements, paper);
          return {
            value: paper,
            label: (
              <>
                {t(`paper.${paper}`)}
                {others.length > 0 && (
                  <span className="s m"> {t('ask.or', { papers: others.map(one => t(`paper.${one}`)).join(t('glue.list')) })}</span>
                )}
              </>
            ),
          };
        })}
      />
    </fieldset>
  );
}
