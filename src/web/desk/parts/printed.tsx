import { Button } from 'antd';
import type { CaseView } from '../../../contract/index.js';
import { papersOf, pdfAddress } from '../printed.js';
import { useT } from '../words.js';

/** Voucher and certificate as PDF, in the reader's language; each opening is on record. */
export function Printed({ found }: { found: CaseView }) {
  const t = useT(),
    papers = papersOf(found);
  if (!papers.length) return null;
  return (
    <p className="rm row">
      {papers.map(paper => (
        <Button key={paper} size="small" href={pdfAddress(found.id, paper, t.locale)} target="_blank" rel="noopener" title={t('printed.audited')}>
          {t(`printed.${paper}`)}
        </Button>
      ))}
    </p>
  );
}
