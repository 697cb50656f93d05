import { addTexts } from '../i18n.js';
import { zhPrinted } from '../messages/zh-printed.js';
import { SignInPage } from '../pages/sign-in.js';
import { useSession } from '../session.js';
import { Certificate } from './certificate.js';
import { Voucher } from './voucher.js';

addTexts(zhPrinted);

export interface PrintedProps {
  id: string;
  part: 'voucher' | 'certificate';
  no?: string;
}

export function PrintedPage({ id, part, no }: PrintedProps) {
  const { me } = useSession();
  if (me === null) return <SignInPage expired />;
  return part === 'voucher' ? <Voucher id={id} no={no} /> : <Certificate id={id} />;
}
