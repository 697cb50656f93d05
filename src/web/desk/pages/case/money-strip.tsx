import type { CaseView } from '../../../../contract/index.js';
import { ClockFigure } from '../../parts/clocks.js';
import { Figure } from '../../parts/section.js';
import { Yuan } from '../../parts/yuan.js';
import { useT } from '../../words.js';
import type { CasePageState } from './use-case.js';

/** Money reads as a sum: claimed − returned = outstanding; the clocks stand at the right. */
export function MoneyStrip({ found, page }: { found: CaseView; page: CasePageState }) {
  const t = useT(),
    { money } = found;
  return (
    <div className="strip">
      <dl>
        <Figure label={t('money.claimed')}>
          <Yuan fen={money.claimedFen} />
        </Figure>
        <Figure label={t('money.returned')} className="bare minus">
          <Yuan fen={money.returnedFen} />
        </Figure>
        <Figure label={t('money.outstanding')} className="bare big equals">
          <Yuan fen={money.outstandingFen} />
        </Figure>
        {money.proposedFen !== 0 && (
          <Figure label={t('money.proposed')}>
            <span className="light">
              <Yuan fen={money.proposedFen} />
            </span>
          </Figure>
        )}
        {money.writtenOffFen !== 0 && (
          <Figure label={t('money.writtenOff')}>
            <span className="light m">
              <Yuan fen={money.writtenOffFen} />
            </span>
          </Figure>
        )}
      </dl>
      {found.clocks.map(clock => (
        <ClockFigure
          key={clock.kind}
          clock={clock}
          proposed={Boolean(found.proposal)}
          open={page.clock === clock.kind}
          onOpen={open => page.setClock(open ? clock.kind : undefined)}
        />
      ))}
    </div>
  );
}
