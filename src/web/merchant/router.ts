import { useEffect, useState } from 'react';

export type Route =
  | { page: 'start' | 'cases' | 'sign-in' | 'lost' }
  /** `line`: one line of a photo, as `1-voucherNo` */
  | { page: 'report'; symptom: string; step: ReportStep; line?: string }
  /** the label of a terminal was opened as a web page */
  | { page: 'label'; mid: string; tid: string }
  /** `no`: which of its refunds a voucher is of */
  | { page: 'case'; id: string; part: CasePart; no?: string };
export const CASE_PARTS = ['case', 'contest', 'received', 'voucher', 'certificate'] as const;
export type CasePart = (typeof CASE_PARTS)[number];
export const REPORT_STEPS = ['advice', 'photo', 'read', 'check', 'send', 'unsent'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

const isPart = (text: string): text is CasePart => (CASE_PARTS as readonly string[]).includes(text);
const isStep = (text: string): text is ReportStep => (REPORT_STEPS as readonly string[]).includes(text);

/** The page a path names; pure, so that a reload or a killed page comes back to the same place. */
export function routeOf(path: string): Route {
  const [first = '', second, third, line, ...more] = path.split('/').filter(Boolean);
  if (first === 'report' && second && third === 'read' && line && !more.length) return { page: 'report', symptom: second, step: 'read', line };
  if (first === 'cases' && second && third === 'voucher' && line && !more.length) return { page: 'case', id: decodeURIComponent(second), part: 'voucher', no: decodeURIComponent(line) };
  if (line) return { page: 'lost' };
  if (!first) return { page: 'start' };
  if ((first === 'cases' || first === 'sign-in') && !second) return { page: first };
  if (first === 't' && second && third) return { page: 'label', mid: second, tid: third };
  if (first === 'report' && second && isStep(third ?? 'advice')) return { page: 'report', symptom: second, step: (third ?? 'advice') as ReportStep };
  if (first === 'cases' && second && third !== 'case' && isPart(third ?? 'case')) return { page: 'case', id: decodeURIComponent(second), part: (third ?? 'case') as CasePart };
  return { page: 'lost' };
}

export const paths = {
  start: '/', cases: '/cases', signIn: '/sign-in',
  report: (symptom: string, step: ReportStep = 'advice') => `/report/${symptom}${step === 'advice' ? '' : `/${step}`}`,
  line: (symptom: string, line: string) => `/report/${symptom}/read/${line}`,
  case: (id: string, part?: Exclude<CasePart, 'case'>) => `/cases/${encodeURIComponent(id)}${part ? `/${part}` : ''}`,
  voucher: (id: string, refundNo: string) => `/cases/${encodeURIComponent(id)}/voucher/${encodeURIComponent(refundNo)}`,
};

const MOVED = 'lidan:moved';

/** `replace` where going back must not lead here again, as into a sent form. */
export function go(path: string, how: 'push' | 'replace' = 'push'): void {
  history[how === 'push' ? 'pushState' : 'replaceState']({ inside: true }, '', path);
  dispatchEvent(new Event(MOVED));
  scrollTo(0, 0);
}

/** To where one came from inside, so that going back does not pass the same page twice. */
export function goBack(otherwise: string): void {
  if ((history.state as { inside?: true } | null)?.inside) history.back();
  else go(otherwise, 'replace');
}

export function useRoute(): Route {
  const [path, setPath] = useState(location.pathname);
  useEffect(() => {
    const follow = () => setPath(location.pathname);
    follow(); // a page may have gone on before anyone listened
    addEventListener('popstate', follow);
    addEventListener(MOVED, follow);
    return () => {
      removeEventListener('popstate', follow);
      removeEventListener(MOVED, follow);
    };
  }, []);
  return routeOf(path);
}
