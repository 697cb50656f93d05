import { Button } from 'antd';
import type { EvidenceView, RequirementView } from '../../../../contract/index.js';
import { type Standing, standingOf } from '../../papers.js';
import { useT } from '../../words.js';
import { Dot } from '../status.js';

const DOT: Record<Standing, 'done' | 'wait' | 'hold' | ''> = { here: 'done', record: 'done', other: '', missing: 'hold', open: 'wait' };

interface Props {
  line: RequirementView;
  list: readonly EvidenceView[];
  onShow: (evidenceId: string) => void;
}

/** One paper: whether it is here and where, what would do instead, and what it costs to do without. */
export function Requirement({ line, list, onShow }: Props) {
  const t = useT(),
    standing = standingOf(line),
    lacks = standing === 'missing' || standing === 'open';
  return (
    <li className={`rq is-${standing}`}>
      <div className="row">
        <span className="rq-name">{t(`paper.${line.paper}`)}</span>
        <span className="end s">
          <Dot kind={DOT[standing]}>{t(`standing.${standing}`)}</Dot>
        </span>
      </div>
      {line.by.map(id => {
        const paper = list.find(one => one.id === id);
        return (
          <Button key={id} type="link" size="small" className="rq-file" disabled={!paper} title={paper?.name} onClick={() => onShow(id)}>
            <span className="ell">{paper?.name ?? t('papers.file')}</span>
          </Button>
        );
      })}
      {lacks && line.insteadOf.length > 0 && (
        <p className="s m">{t('papers.instead', { papers: line.insteadOf.map(one => t(`paper.${one.paper}`)).join(t('glue.list')) })}</p>
      )}
      {lacks && <p className="s m">{line.cost}</p>}
    </li>
  );
}
