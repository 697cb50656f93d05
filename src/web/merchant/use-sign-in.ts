import { useEffect, useState } from 'react';
import { api, Problem } from './api.js';
import { t } from './i18n.js';
import { digitsOf, readPhone } from './read-input.js';
import { recall, remember } from './remember.js';
import { session } from './session.js';
import { resume } from './uploads.js';

export interface SignIn {
  phone: string;
  code: string;
  sent: boolean;
  /** seconds until another code may be asked for */
  wait: number;
  phoneWhy?: string;
  codeWhy?: string;
  setPhone(text: string): void;
  setCode(text: string): void;
  askCode(): Promise<void>;
  /** true once signed in; says why not at the fields otherwise, and throws when nothing came back */
  enter(): Promise<boolean>;
}

const wordsOf = (problem: unknown): string => (problem instanceof Problem && problem.message) || t('trouble');

function useCountdown(): [number, (seconds: number) => void] {
  const [wait, setWait] = useState(0);
  useEffect(() => {
    if (wait <= 0) return;
    const tick = setTimeout(() => setWait(wait - 1), 1000);
    return () => clearTimeout(tick);
  }, [wait]);
  return [wait, setWait];
}

/** What signing in by phone and code needs; the typed phone outlives a reload. */
export function useSignIn(): SignIn {
  const [phone, keepPhone] = useState(recall<string>('phone') ?? '');
  const [code, keepCode] = useState('');
  const [sent, setSent] = useState(false);
  const [wait, setWait] = useCountdown();
  const [phoneWhy, setPhoneWhy] = useState<string>();
  const [codeWhy, setCodeWhy] = useState<string>();
  const setPhone = (text: string) => {
    keepPhone(text);
    remember('phone', text);
    setPhoneWhy(undefined);
  };
  const setCode = (text: string) => {
    keepCode(digitsOf(text).slice(0, 6));
    setCodeWhy(undefined);
  };
  const askCode = async () => {
    const number = readPhone(phone);
    if (!number) return setPhoneWhy(t('send.phoneWrong'));
    try {
      const { resendAfterSeconds } = await api.askCode(number);
      setSent(true);
      setWait(resendAfterSeconds);
    } catch (problem) {
      setPhoneWhy(wordsOf(problem));
    }
  };
  const enter = async () => {
    const number = readPhone(phone);
    if (!number) setPhoneWhy(t('send.phoneWrong'));
    if (code.length !== 6) setCodeWhy(t('send.codeWrong'));
    if (!number || code.length !== 6) return false;
    try {
      session.set({ me: await api.signIn(number, code) });
      resume();
      return true;
    } catch (problem) {
      if (problem instanceof Problem && problem.unsure) throw problem;
      setCodeWhy(wordsOf(problem));
      return false;
    }
  };
  return { phone, code, sent, wait, phoneWhy, codeWhy, setPhone, setCode, askCode, enter };
}
