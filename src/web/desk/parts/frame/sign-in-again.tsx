import { useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { signedInAgain } from '../../session.js';
import { useT } from '../../words.js';
import { SignInForm } from '../sign-in-form.js';

/** Over the page, so what was typed stays; the interrupted request then repeats itself. */
export default function SignInAgain() {
  const t = useT(),
    client = useQueryClient();
  const done = () => {
    signedInAgain();
    void client.invalidateQueries();
  };
  return (
    <Modal open closable={false} keyboard={false} mask={{ closable: false }} footer={null} width={400} title={t('signin.expired')}>
      <p className="m">{t('signin.expiredWhy')}</p>
      <SignInForm done={done} />
    </Modal>
  );
}
