import type { CaseView } from '../../../../contract/index.js';
import { ClockFigure } from '../../parts/clocks.js';
import { moneySum } from '../../money-sum.js';
import { Figure } from '../../parts/section.js';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';
import { useMayExtend } from './may-extend.js';
import type { CasePageState } from './use-case.js';

function later(page: CasePageState): void {
  page.setClock(undefined);
  page.setExtending(true);
}

/** Money reads as a sum: proven, or claimed until then, − returned − written off = outstanding; the clocks stand at the right. */
export function MoneyStrip({ found, page }: { found: CaseView; page: CasePageState }) {
  const t = useT(),
    mayExtend = useMayExtend(found),
    sum = moneySum(found);
  return (
    <div className="strip">
      <dl>
        <Figure label={t('money.claimed')}>
          <span className={sum.provenFen === undefined ? undefined : 'light'}>
            <Yuan fen={sum.claimedFen} />
          </span>
        </Figure>
        {sum.provenFen !== undefined && (
          <Figure label={t('money.proven')}>
            <Yuan fen={sum.provenFen} />
          </Figure>
        )}
        <Figure label={t('money.returned')} className="bare minus">
          <Yuan fen={sum.returnedFen} />
        </Figure>
        <Figure label={t('money.writtenOff')} className="bare minus">
          <Yuan fen={sum.writtenOffFen} />
        </Figure>
        <Figure label={t('money.outstanding')} className="bare big equals">
          <Yuan fen={sum.outstandingFen} />
        </Figure>
      </dl>
      {found.clocks.map(clock => (
        <ClockFigure
          key={clock.kind}
          clock={clock}
          proposed={Boolean(found.proposal)}
          open={page.clock === clock.kind}
          onOpen={open => page.setClock(open ? clock.kind : undefined)}
          extend={mayExtend && clock.state === 'running' ? () => later(page) : undefined}
        />
      ))}
    </div>
  );
}
